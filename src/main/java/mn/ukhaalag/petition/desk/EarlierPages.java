package mn.ukhaalag.petition.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.petition.Texts;
import mn.ukhaalag.petition.desk.page.Callers.Told;
import mn.ukhaalag.petition.desk.page.EarlierPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an operator tells about an earlier petition, writes down for it, and prints.
@Controller
@RequestMapping("/work/desk/petitions/{reference}")
class EarlierPages {

  private final Desk desk;
  private final Correspondence correspondence;
  private final Notes notes;
  private final Clock clock;

  EarlierPages(Desk desk, Correspondence correspondence, Notes notes, Clock clock) {
    this.desk = desk;
    this.correspondence = correspondence;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String reference, Actor actor) {
    actor.require(Role.INTAKE_OPERATOR);
    return page(desk.told(actor, reference), "", new Problems());
  }

  /// What the caller adds, in the operator's hand.
  @PostMapping("/replies")
  ModelAndView reply(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      HttpServletResponse response) {
    Holding held = actor.require(Role.INTAKE_OPERATOR);
    Told told = desk.told(actor, reference);
    var problems = new Problems();
    problems.addIf(words.isBlank(), "words", "petition.desk.problem.words");
    Texts.allow(problems, "words", words, Screening.LONGEST_BODY);
    if (!problems.isEmpty()) {
      ModelAndView page = page(told, words, problems);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    correspondence.reply(actor.as(held), told.earlier().petition().id(), CleanText.clean(words));
    notes.tell(
        response, "petition.desk.note.replied", told.earlier().petition().reference().text());
    return Forms.seeOther("/work/desk/petitions/" + reference);
  }

  /// The receipt to take home.
  @GetMapping("/slip")
  ModelAndView slip(@PathVariable String reference, Actor actor) {
    return new ModelAndView("petition/desk/slip", "it", desk.receipt(actor, reference));
  }

  /// What an oral petition said, to be read back and signed.
  @GetMapping("/record")
  ModelAndView record(@PathVariable String reference, Actor actor) {
    return new ModelAndView("petition/desk/record", "it", desk.receipt(actor, reference));
  }

  private ModelAndView page(Told told, String words, Problems problems) {
    var page = new EarlierPage(told.earlier(), told.number(), words, problems, clock.instant());
    return new ModelAndView("petition/desk/earlier", "it", page);
  }
}
