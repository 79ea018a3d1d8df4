package mn.ukhaalag.service.casework;

import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// How the forms on the page of a case end: on the page as it then stands, or on the same page with
/// what was wrong and what was typed.
@Component
class CaseForms {

  private final Competence competence;
  private final Dossier dossier;
  private final Notes notes;

  CaseForms(Competence competence, Dossier dossier, Notes notes) {
    this.competence = competence;
    this.dossier = dossier;
    this.notes = notes;
  }

  /// Who sent which form about which case.
  record Visit(
      Actor actor,
      HttpServletResponse response,
      Application application,
      Typed typed,
      Problems problems) {}

  /// Does it, if nothing is wrong, and leads back to the page.
  ///
  /// @param note what is said there, `service.casework.note.<note>`
  ModelAndView finish(Visit visit, String note, Runnable deed) {
    if (!visit.problems().isEmpty()) {
      return page(visit, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      deed.run();
    } catch (Conflict conflict) {
      return page(visit, conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(visit.response(), "service.casework.note." + note);
    return Forms.seeOther(visit.application().workPath());
  }

  private ModelAndView page(Visit visit, @Nullable Message conflict, HttpStatus status) {
    String reference = visit.application().reference().text();
    return page(visit.actor(), reference, visit.typed(), visit.problems(), conflict, status);
  }

  ModelAndView page(
      Actor actor,
      String reference,
      Typed typed,
      Problems problems,
      @Nullable Message conflict,
      HttpStatus status) {
    var page = dossier.page(actor, competence.handled(actor, reference), typed, problems, conflict);
    var view = new ModelAndView("service/casework/case", "it", page);
    view.setStatus(status);
    return view;
  }
}
