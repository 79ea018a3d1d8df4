package mn.ukhaalag.plan.directive.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.plan.Directive;
import mn.ukhaalag.plan.Directives.Taken;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// A task with all that happened to it.
public record DirectivePage(
    Directive directive,
    Named giver,
    Named organisation,
    Named who,
    List<Named> helpers,
    List<History> history,
    List<Directive.Step> doable,
    Typed form,
    Problems problems,
    @Nullable Message conflict,
    Instant now) {

  /// A step that was taken, by whom, with its proof.
  public record History(Taken taken, Named who, List<Attachment> files) {}
}
