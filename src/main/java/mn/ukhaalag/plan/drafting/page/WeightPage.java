package mn.ukhaalag.plan.drafting.page;

import java.math.BigDecimal;
import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The weights of a plan, siblings together.
public record WeightPage(
    Document document,
    List<Group> groups,
    boolean isWriter,
    Typed form,
    Problems problems,
    @Nullable Message conflict) {

  /// Siblings.
  ///
  /// @param under what they stand under; null at the top of the document
  /// @param missing to 100, negative if it is too much; null if nothing is
  public record Group(
      @Nullable Line under, List<Line> lines, BigDecimal total, @Nullable BigDecimal missing) {}

  /// The field of a line.
  public static String field(Line line) {
    return "weight-" + line.id();
  }
}
