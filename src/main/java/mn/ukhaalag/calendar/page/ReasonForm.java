package mn.ukhaalag.calendar.page;

import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Why a decision is ended, as it was typed.
public record ReasonForm(String reason) {

  public ReasonForm(@Nullable String reason) {
    this.reason = Typed.text(reason);
  }

  public Problems problems() {
    var problems = new Problems();
    Typed.requireText(problems, "reason", reason, 300);
    return problems;
  }
}
