package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is written about a petition: notes, questions, the answer; and what the head decides on
/// it.
@Controller
@RequestMapping("/work/petitions/{reference}")
class CaseAnswers {

  private final CaseDesk desk;
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
    this.desk = desk;
    this.correspondence = correspondence;
    this.extensions = extensions;
    this.answers = answers;
    this.decisions = decisions;
    this.templates = templates;
    this.petitioners = petitioners;
  }

  @PostMapping("/notes")
  ModelAndView note(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Checks.require(visit.problems(), "note", form.note(), Checks.LONGEST_WORDS);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.noted",
        () -> correspondence.note(actor, visit.petition().id(), form.note()));
  }

  @PostMapping("/questions")
  ModelAndView ask(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Checks.require(visit.problems(), "question", form.question(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.asked",
        () -> correspondence.ask(actor, visit.petition().id(), form.question()));
  }

  @PostMapping("/extension")
  ModelAndView extend(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Problems problems = visit.problems();
    int most = extensions.rule(visit.petition()).amount();
    int days = Checks.days(problems, "extensionDays", form.extensionDays(), most);
    Checks.require(problems, "extensionReason", form.extensionReason(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.extended",
        () -> extensions.extend(actor, visit.petition().id(), days, form.extensionReason()));
  }

  @PostMapping("/answers")
  ModelAndView draft(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Outcome outcome = checkAnswer(form, visit);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.drafted",
        () ->
            answers.draft(
                actor,
                visit.petition().id(),
                outcome,
                form.words(),
                form.ground().isEmpty() ? null : form.ground()));
  }

  private static Outcome checkAnswer(CaseForm form, Visit visit) {
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
  ModelAndView fill(@PathVariable String reference, CaseForm form, Actor actor) {
    Visit visit = desk.visit(actor, reference, form);
    Petition petition = visit.petition();
    Language language =
        petitioners.find(petition.id()).map(Petitioner::language).orElse(Language.MN);
    String ready =
        templates
            .find(petition.organisation(), form.template())
            .map(template -> templates.filled(template, petition, language))
            .orElse("");
    String words = form.words().isEmpty() ? ready : form.words() + "\n\n" + ready;
    var filled = new Visit(actor, petition, form.answering(words.strip()), visit.problems());
    return desk.page(filled, HttpStatus.OK, null);
  }

  @PostMapping("/answers/{answer}/approval")
  ModelAndView approve(
      @PathVariable String reference,
      @PathVariable UUID answer,
      CaseForm form,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.sent",
        () -> decisions.approve(actor, visit.petition().id(), answer));
  }

  @PostMapping("/answers/{answer}/return")
  ModelAndView giveBack(
      @PathVariable String reference,
      @PathVariable UUID answer,
      CaseForm form,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Checks.require(visit.problems(), "remark", form.remark(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.returned",
        () -> decisions.giveBack(actor, visit.petition().id(), answer, form.remark()));
  }
}
