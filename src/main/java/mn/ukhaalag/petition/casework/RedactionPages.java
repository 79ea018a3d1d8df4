package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Redaction;
import mn.ukhaalag.petition.Texts;
import mn.ukhaalag.petition.casework.page.RedactionForm;
import mn.ukhaalag.petition.casework.page.RedactionPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a moderator or the head takes words out of a petition for good.
@Controller
@GraveAct
@RequestMapping("/work/petitions/{reference}/redactions")
class RedactionPages {

  private final Competence competence;
  private final Duties duties;
  private final Redaction redaction;
  private final Notes notes;

  RedactionPages(Competence competence, Duties duties, Redaction redaction, Notes notes) {
    this.competence = competence;
    this.duties = duties;
    this.redaction = redaction;
    this.notes = notes;
  }

  @GetMapping("/new")
  ModelAndView ask(@PathVariable String reference, Actor actor) {
    var empty = new RedactionForm(null, null, null, null);
    return page(petition(actor, reference), empty, new Problems(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView redact(
      @PathVariable String reference,
      RedactionForm form,
      Actor actor,
      HttpServletResponse response) {
    Petition petition = petition(actor, reference);
    var problems = new Problems();
    Redaction.Order order = order(form, problems);
    if (problems.isEmpty()) {
      try {
        redaction.redact(actor, petition.id(), order);
      } catch (Conflict nothing) {
        problems.add("words", nothing.reason().key(), nothing.reason().arguments().toArray());
      }
    }
    if (!problems.isEmpty()) {
      return page(petition, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    notes.tell(response, "petition.casework.note.redacted", petition.reference().text());
    return Forms.seeOther("/work/petitions/" + petition.reference().slug());
  }

  private Petition petition(Actor actor, String reference) {
    actor.requireAccount();
    Petition petition = competence.handled(actor, reference);
    if (!duties.acts(actor, petition).contains(Act.REDACTED)) {
      throw new NotFound("redaction of " + reference);
    }
    return petition;
  }

  private static Redaction.Order order(RedactionForm form, Problems problems) {
    Texts.allow(problems, "words", form.words(), Checks.LONGEST_REASON);
    boolean isEmpty = form.phrases().isEmpty() && form.parts().isEmpty() && form.files().isEmpty();
    problems.addIf(isEmpty, "words", "petition.casework.problem.nothing-to-redact");
    problems.addIf(
        form.phrases().stream().anyMatch(phrase -> phrase.length() < 2),
        "words",
        "petition.problem.short",
        2);
    return new Redaction.Order(
        form.phrases(),
        form.parts().stream()
            .map(part -> Checks.choice(problems, "parts", part, Redaction.Part.class))
            .collect(Collectors.toSet()),
        form.files().stream()
            .map(RedactionPages::id)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        Checks.choice(problems, "reason", form.reason(), Redaction.Reason.class));
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private ModelAndView page(
      Petition petition, RedactionForm form, Problems problems, HttpStatus status) {
    var view =
        new ModelAndView(
            "petition/casework/redaction",
            "it",
            new RedactionPage(petition, redaction.files(petition), form, problems));
    view.setStatus(status);
    return view;
  }
}
