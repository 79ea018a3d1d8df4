package mn.ukhaalag.petition.casework.page;

import java.util.List;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// How far the work on many petitions is, line by line.
public record BulkRunPage(BulkKind kind, boolean isFinished, List<Item> items) {

  /// A petition and what became of it.
  ///
  /// @param line null if the petition is not for the eyes of whoever began it
  /// @param refusal why it could not be done; null if it was done, or waits
  public record Item(@Nullable Line line, boolean isDone, @Nullable Message refusal) {}

  public long finished() {
    return items.stream().filter(it -> it.isDone() || it.refusal() != null).count();
  }

  public long refused() {
    return items.stream().filter(it -> it.refusal() != null).count();
  }
}
