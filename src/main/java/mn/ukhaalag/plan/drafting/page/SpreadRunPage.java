package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;

/// Who is given a measure or a plan: before it is begun, while it goes on, and what became of
/// it.
///
/// @param measure null where the whole plan is given
public record SpreadRunPage(
    UUID id, Document document, @Nullable Measure measure, State state, List<Row> rows) {

  /// How far it is.
  public enum State {
    /// Somebody is to look at it and say yes.
    PROPOSED,
    RUNNING,
    DONE
  }

  /// What becomes of one who is to get it.
  public enum Outcome {
    WAITING,
    GIVEN,
    /// The plan has that measure already.
    HAS_IT,
    /// There is no draft into which the measure could be put.
    NO_DRAFT,
    /// The official has a plan of that time.
    HAS_PLAN,
    /// Something went wrong; nothing was given.
    FAILED
  }

  /// One of those who are to get it.
  ///
  /// @param path of what he got; null if nothing
  public record Row(Named name, Outcome outcome, @Nullable String path) {}

  /// How many have that outcome.
  public long count(Outcome outcome) {
    return rows.stream().filter(it -> it.outcome() == outcome).count();
  }

  /// How many are left out.
  public long leftOut() {
    return rows.size() - count(Outcome.WAITING) - count(Outcome.GIVEN);
  }

  /// Whole per cent of those that are dealt with.
  public int percent() {
    return rows.isEmpty()
        ? 100
        : (int) (100 * (rows.size() - count(Outcome.WAITING)) / rows.size());
  }
}
