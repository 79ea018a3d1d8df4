package mn.ukhaalag.service.designer.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.AnswerLines.Line;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.Sandbox.Letter;
import mn.ukhaalag.service.Sandbox.Scene;
import mn.ukhaalag.service.Sandbox.Wait;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// A case that does not exist, on its way through the process of a version.
///
/// @param scene null where it cannot be walked
/// @param faults why it cannot
/// @param lines what was answered
public record TrialPage(
    Heading heading,
    @Nullable Scene scene,
    List<Message> faults,
    Carried carried,
    List<Line> lines) {

  private static final Set<String> STEPS = Set.of("payment", "consent", "place");

  /// What travels with every form of the page.
  ///
  /// @param isConfirmed whether registers confirm the answers; null where nothing depends on it
  /// @param isCut whether moves were left out that no longer fit
  public record Carried(
      String answers,
      String age,
      String begun,
      @Nullable Boolean isConfirmed,
      String moves,
      boolean isCut) {

    public static final Carried NOTHING = new Carried("{}", "", "", null, "", false);
  }

  public String action() {
    return heading.path() + "/trial";
  }

  /// The address of the form that is filled in first.
  public String preview() {
    return heading.path() + "/preview";
  }

  /// Whether the office may send it back now.
  public boolean isReturnable() {
    return scene != null && scene.application().allows(Act.SENT_BACK) && !scene.duties().isEmpty();
  }

  /// Whether time may pass.
  public boolean hasTime() {
    return scene != null
        && !scene.isOver()
        && (!scene.limits().isEmpty() || scene.application().standing().standingSince() != null);
  }

  /// The picture of the process with where it stands.
  public String picture() {
    if (scene == null) {
      return heading.path() + "/process.svg";
    }
    var standing = scene.standing();
    return heading.path()
        + "/process.svg?done="
        + standing.done().stream().sorted().collect(Collectors.joining(","))
        + "&open="
        + standing.open().stream().sorted().collect(Collectors.joining(","));
  }

  /// What a button sends by which somebody does his task.
  public static String answer(CaseTask task, String outcome) {
    return "answer:" + task.element() + ":" + outcome;
  }

  /// The word for a step in keys of messages.
  public static String word(Wait wait) {
    return STEPS.contains(wait.step()) ? wait.step() : "other";
  }

  public static String done(Wait wait) {
    return "done:" + wait.element();
  }

  /// A letter in the language of the page.
  ///
  /// @param part `subject` or `body`
  public static String text(Letter letter, String part, Page page) {
    Object[] arguments =
        letter.arguments().stream()
            .map(
                it ->
                    switch (it) {
                      case Label label -> label.in(page.language());
                      case LocalDate day -> page.date(day);
                      default -> it;
                    })
            .toArray();
    return page.t(letter.sentence() + "." + part, arguments);
  }
}
