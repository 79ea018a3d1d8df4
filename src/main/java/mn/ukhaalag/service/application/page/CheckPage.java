package mn.ukhaalag.service.application.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.service.AnswerLines.Line;
import mn.ukhaalag.service.Confirmation.Outlook;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.form.FeeRules.Fee;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// All answers, to be looked through before they are sent.
///
/// @param changeable the questions whose answers may be changed
/// @param fee null where nobody has named one
/// @param lastDay of the legal time; null where nobody has confirmed one
/// @param outlook whether it is decided at once; null where that is not in question
/// @param completes whether it is a case that came back
/// @param mayBeSent whether the one who looks at it has signed in
public record CheckPage(
    UUID draft,
    Service service,
    List<Line> lines,
    Set<String> changeable,
    @Nullable Fee fee,
    @Nullable LocalDate lastDay,
    @Nullable Outlook outlook,
    boolean completes,
    boolean mayBeSent,
    String hash,
    Problems problems) {

  public String path() {
    return "/applications/" + draft;
  }
}
