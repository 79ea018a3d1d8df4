package mn.ukhaalag.plan.directive.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.plan.Directive;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;

/// The tasks that somebody gave, carries out or watches.
///
/// @param mayGive whether he may give one
/// @param next where the list goes on; null at its end
public record DirectivesPage(
    List<Row> rows, boolean isAll, boolean mayGive, @Nullable String next, Instant now) {

  /// A task and who carries it out.
  public record Row(Directive directive, Named who) {}
}
