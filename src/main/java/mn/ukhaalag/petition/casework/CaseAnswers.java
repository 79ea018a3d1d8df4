package mn.ukhaalag.petition.casework;

import java.util.UUID;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Extensions;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Texts;
import mn.ukhaalag.petition.casework.CaseDesk.Visit;
import mn.ukhaalag.petition.casework.page.CaseForm;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is written about a petition: notes, questions, the answer; and what the head decides on
/// it.
@Controller
@RequestMapping("/work/petitions/{reference}")
class CaseAnswers extends OnCase {

  private final Correspondence correspondence;
  private final Extensions extensions;
  private final Answers answers;
  private final Decisions decisions;
  private final AnswerTemplates templates;
  private final Petitioners petitioners;

  CaseAnswers(
      CaseDesk desk,
      Correspondence correspondence,
      Extensions extensions,
      Answers answers,
      Decisions decisions,
      AnswerTemplates templates,
      Petitioners petitioners) {
    super(desk);
    this.correspondence = correspondence;
    this.extensions = extensions;
    this.answers = answers;
    this.decisions = decisions;
    this.templates = templates;
    this.petitioners = petitioners;
  }

  @PostMapping("/notes")
  ModelAndView note(@ModelAttribute(binding = false) Visit visit) {
    Checks.require(visit.problems(), "note", visit.form().note(), Checks.LONGEST_WORDS);
    return desk.finish(
        visit,
        "petition.casework.note.noted",
        () -> correspondence.note(visit.actor(), visit.petition().id(), visit.form().note()));
  }

  @PostMapping("/questions")
  ModelAndView ask(@ModelAttribute(binding = false) Visit visit) {
    Checks.require(visit.problems(), "question", visit.form().question(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        "petition.casework.note.asked",
        () -> correspondence.ask(visit.actor(), visit.petition().id(), visit.form().question()));
  }

  @GraveAct
  @PostMapping("/extension")
  ModelAndView extend(@ModelAttribute(binding = false) Visit visit) {
    Problems problems = visit.problems();
    int most = extensions.rule(visit.petition()).amount();
    int days = Checks.days(problems, "extensionDays", visit.form().extensionDays(), most);
    Checks.require(
        problems, "extensionReason", visit.form().extensionReason(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        "petition.casework.note.extended",
        () ->
            extensions.extend(
                visit.actor(), visit.petition().id(), days, visit.form().extensionReason()));
  }

  @PostMapping("/answers")
  ModelAndView draft(@ModelAttribute(binding = false) Visit visit) {
    Outcome outcome = checkAnswer(visit);
    return desk.finish(
        visit,
        "petition.casework.note.drafted",
        () ->
            answers.draft(
                visit.actor(),
                visit.petition().id(),
                outcome,
                visit.form().words(),
                visit.form().ground().isEmpty() ? null : visit.form().ground()));
  }

  private static Outcome checkAnswer(Visit visit) {
    CaseForm form = visit.form();
    Problems problems = visit.problems();
    Outcome outcome = Checks.choice(problems, "outcome", form.outcome(), Outcome.class);
    problems.addIf(
        !Duties.outcomes(visit.petition().kind()).contains(outcome),
        "outcome",
        "petition.casework.problem.choice");
    Checks.require(problems, "words", form.words(), Checks.LONGEST_WORDS);
    if (outcome == Outcome.NOT_SATISFIED) {
      Checks.require(problems, "ground", form.ground(), Checks.LONGEST_LINE);
    } else {
      Texts.allow(problems, "ground", form.ground(), Checks.LONGEST_LINE);
    }
    return outcome;
  }

  /// Ready words into the draft, after what was typed already.
  @PostMapping("/answers/words")
  ModelAndView fill(@ModelAttribute(binding = false) Visit visit) {
    Petition petition = visit.petition();
    CaseForm form = visit.form();
    Language language =
        petitioners.find(petition.id()).map(Petitioner::language).orElse(Language.MN);
    String ready =
        templates
            .find(petition.organisation(), form.template())
            .map(template -> templates.filled(template, petition, language))
            .orElse("");
    String words = form.words().isEmpty() ? ready : form.words() + "\n\n" + ready;
    var filled = visit.with(form.answering(words.strip()));
    return desk.page(filled, HttpStatus.OK, null);
  }

  @GraveAct
  @PostMapping("/answers/{answer}/approval")
  ModelAndView approve(@PathVariable UUID answer, @ModelAttribute(binding = false) Visit visit) {
    return desk.finish(
        visit,
        "petition.casework.note.sent",
        () -> decisions.approve(visit.actor(), visit.petition().id(), answer));
  }

  @PostMapping("/answers/{answer}/return")
  ModelAndView giveBack(@PathVariable UUID answer, @ModelAttribute(binding = false) Visit visit) {
    Checks.require(visit.problems(), "remark", visit.form().remark(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        "petition.casework.note.returned",
        () ->
            decisions.giveBack(
                visit.actor(), visit.petition().id(), answer, visit.form().remark()));
  }
}
