package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// How a form that was right is answered.
@Component
class Responses {

  private final Notes notes;

  Responses(Notes notes) {
    this.notes = notes;
  }

  /// On to the page that shows what was done, which is told there.
  ModelAndView done(String path, HttpServletResponse response) {
    notes.tell(response, "administration.note.done");
    return Forms.seeOther(path);
  }
}
