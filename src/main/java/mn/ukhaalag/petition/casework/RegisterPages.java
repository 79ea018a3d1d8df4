package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.RegisterForm;
import mn.ukhaalag.petition.RegisterNote;
import mn.ukhaalag.petition.RegisterNotes;
import mn.ukhaalag.petition.casework.page.RegisterPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the clerk enters what the register asks for besides.
@Controller
@RequestMapping("/work/petitions/{reference}/register")
class RegisterPages {

  private final Competence competence;
  private final RegisterNotes register;
  private final Notes notes;

  RegisterPages(Competence competence, RegisterNotes register, Notes notes) {
    this.competence = competence;
    this.register = register;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@PathVariable String reference, Actor actor) {
    Petition petition = petition(actor, reference);
    RegisterNote entered = register.find(petition.id()).orElse(RegisterNote.EMPTY);
    return page(petition, RegisterForm.of(entered), new Problems(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable String reference,
      RegisterForm form,
      Actor actor,
      HttpServletResponse response) {
    Petition petition = petition(actor, reference);
    var problems = new Problems();
    RegisterNote note = form.note(problems);
    if (!problems.isEmpty()) {
      return page(petition, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    register.put(actor, petition.id(), note);
    notes.tell(response, "petition.casework.note.registered-by-hand", petition.reference().text());
    return Forms.seeOther("/work/petitions/" + petition.reference().slug());
  }

  private Petition petition(Actor actor, String reference) {
    actor.requireAccount();
    Petition petition = competence.handled(actor, reference);
    Competence.required(competence.asClerk(actor, petition), petition);
    return petition;
  }

  private static ModelAndView page(
      Petition petition, RegisterForm form, Problems problems, HttpStatus status) {
    var view =
        new ModelAndView(
            "petition/casework/register", "it", new RegisterPage(petition, form, problems));
    view.setStatus(status);
    return view;
  }
}
