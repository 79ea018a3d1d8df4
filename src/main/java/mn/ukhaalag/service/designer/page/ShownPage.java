package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.application.page.QuestionPage;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// One question as a citizen sees it, beside the page on which it is made.
///
/// @param form that it belongs to; may have the faults
/// @param asked null where no question follows, or nothing can be shown yet
/// @param stop the reason for which it stops early here; null if it does not
/// @param answers what was answered in the frame, as its form carries it
/// @param faults for which it could not be kept as it is typed
/// @param isTyped whether it is shown as it is typed, before it is kept
public record ShownPage(
    Heading heading,
    Form form,
    @Nullable QuestionPage asked,
    @Nullable Label stop,
    String answers,
    List<Message> faults,
    boolean isTyped) {

  /// Where an answer is tried.
  public String action() {
    return path(heading);
  }

  /// The address of the frame.
  public static String path(Heading heading) {
    return heading.path() + "/shown";
  }

  /// The address at which this question is shown in that language.
  public String address(Language language) {
    String name = asked == null ? "" : asked.question().name();
    return action() + "?question=" + name + "&lang=" + language.tag();
  }

  /// The address of the first question; null if there is none to go back to.
  public @Nullable String first() {
    return form.questions().isEmpty() || isTyped ? null : action();
  }
}
