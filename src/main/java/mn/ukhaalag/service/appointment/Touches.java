package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import mn.ukhaalag.service.appointment.Rearranging.Decision;
import mn.ukhaalag.service.appointment.Rearranging.Outcome;
import mn.ukhaalag.service.appointment.page.TouchedPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Ends a change of hours: done, or asks what becomes of the appointments that no longer fit, with
/// all that was typed.
@Component
class Touches {

  private static final int SHOWN = 100;
  private static final String DECISION = "decision";

  private final Notes notes;

  Touches(Notes notes) {
    this.notes = notes;
  }

  static Decision decision(Typed typed) {
    return new Reading(typed, new Problems())
        .optionalChoice(DECISION, Decision.class)
        .orElse(Decision.ASK);
  }

  /// @param action where the form went
  /// @param next where a change that is done leads
  ModelAndView end(
      HttpServletResponse response, Outcome outcome, Typed typed, String action, String next) {
    return switch (outcome) {
      case Outcome.Changed(int moved, int cancelled) -> {
        String key = moved + cancelled == 0 ? "saved" : "done";
        notes.tell(response, "service.appointment.kept." + key, moved, cancelled);
        yield Forms.seeOther(next);
      }
      case Outcome.Touched touched -> {
        Map<String, String> fields = new HashMap<>(typed.values());
        fields.remove("_csrf");
        fields.remove(DECISION);
        var page =
            new TouchedPage(
                action,
                fields,
                touched.visits().stream().limit(SHOWN).toList(),
                touched.visits().size(),
                next);
        yield Views.page("touched", page, HttpStatus.CONFLICT);
      }
    };
  }
}
