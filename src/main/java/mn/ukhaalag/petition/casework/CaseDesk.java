package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Looks;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.casework.page.CaseForm;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// How every form on the page of a petition ends: done and back to the page, or the page again
/// with what is wrong, or with why it cannot be done now. What was typed is kept.
@Component
class CaseDesk {

  private final Competence competence;
  private final Dossier dossier;
  private final Looks looks;
  private final Notes notes;

  CaseDesk(Competence competence, Dossier dossier, Looks looks, Notes notes) {
    this.competence = competence;
    this.dossier = dossier;
    this.looks = looks;
    this.notes = notes;
  }

  /// An official who sent a form about a petition.
  ///
  /// @param problems what is wrong with it, found so far
  /// @param response takes along what is told on the next page
  record Visit(
      Actor actor,
      Petition petition,
      CaseForm form,
      Problems problems,
      HttpServletResponse response) {

    Visit with(CaseForm other) {
      return new Visit(actor, petition, other, problems, response);
    }

    String path() {
      return "/work/petitions/" + petition.reference().slug();
    }
  }

  Visit visit(Actor actor, String reference, CaseForm form, HttpServletResponse response) {
    actor.requireAccount();
    Petition petition = competence.handled(actor, reference);
    return new Visit(actor, petition, form, new Problems(), response);
  }

  /// Does it, if nothing is wrong with the form, and leads back to the page.
  ModelAndView finish(Visit visit, String note, Runnable deed) {
    return finish(visit, note, visit.path(), deed);
  }

  ModelAndView finish(Visit visit, String note, String next, Runnable deed) {
    if (!visit.problems().isEmpty()) {
      return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, null);
    }
    try {
      deed.run();
    } catch (Conflict conflict) {
      return page(current(visit), HttpStatus.CONFLICT, conflict.reason());
    }
    notes.tell(visit.response(), note, visit.petition().reference().text());
    return Forms.seeOther(next);
  }

  /// The page of the petition. Whoever reads it is written down.
  ModelAndView page(Visit visit, HttpStatus status, @Nullable Message conflict) {
    looks.page(visit.actor(), visit.petition(), dossier.handles(visit.actor(), visit.petition()));
    var page =
        dossier.page(visit.actor(), visit.petition(), visit.form(), visit.problems(), conflict);
    var view = new ModelAndView("petition/casework/case", "it", page);
    view.setStatus(status);
    return view;
  }

  /// The petition as it stands now, for it was not what the form was filled in for.
  private Visit current(Visit visit) {
    return new Visit(
        visit.actor(),
        competence.handled(visit.actor(), visit.petition().reference().text()),
        visit.form(),
        visit.problems(),
        visit.response());
  }
}
