package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The plans that somebody sees.
///
/// @param next where the list goes on; null at its end
public record ListPage(
    List<Row> rows, Typed filter, List<Choice> organisations, @Nullable String next) {

  /// A plan and whose it is.
  public record Row(Document document, Named owner) {}
}
