package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.AnswerTemplates.Template;
import mn.ukhaalag.petition.casework.page.Named;
import mn.ukhaalag.petition.casework.page.TemplatesPage;
import mn.ukhaalag.petition.casework.page.TemplatesPage.Form;
import mn.ukhaalag.petition.casework.page.TemplatesPage.Ready;
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

/// Where the administrator of an organisation keeps its ready answers.
@Controller
@GraveAct
@RequestMapping("/work/templates")
class TemplatePages {

  private final AnswerTemplates templates;
  private final Names names;
  private final Duties duties;
  private final Taxonomy taxonomy;
  private final Notes notes;

  TemplatePages(
      AnswerTemplates templates, Names names, Duties duties, Taxonomy taxonomy, Notes notes) {
    this.templates = templates;
    this.names = names;
    this.duties = duties;
    this.taxonomy = taxonomy;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    return page(administrator(actor), Form.EMPTY, new Problems(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView put(Form form, Actor actor, HttpServletResponse response) {
    Holding held = administrator(actor);
    var problems = new Problems();
    problems.addIf(
        !form.code().matches("[a-z0-9-]{2,40}"), "code", "petition.casework.problem.code");
    problems.addIf(
        !form.category().isEmpty() && taxonomy.find(form.category()).isEmpty(),
        "category",
        "petition.problem.category");
    Checks.require(problems, "title", form.title(), Checks.LONGEST_LINE);
    Checks.require(problems, "body", form.body(), Checks.LONGEST_WORDS);
    if (form.isInEnglishToo()) {
      Checks.require(problems, "titleEn", form.titleEn(), Checks.LONGEST_LINE);
      Checks.require(problems, "bodyEn", form.bodyEn(), Checks.LONGEST_WORDS);
    }
    if (!problems.isEmpty()) {
      return page(held, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    templates.put(
        held.organisation(),
        form.code(),
        form.category().isEmpty() ? null : form.category(),
        new Named(form.title(), form.isInEnglishToo() ? form.titleEn() : form.title()),
        new Named(form.body(), form.isInEnglishToo() ? form.bodyEn() : form.body()),
        actor.as(held));
    notes.tell(response, "petition.casework.note.template-put");
    return Forms.seeOther("/work/templates");
  }

  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Holding held = administrator(actor);
    templates.remove(held.organisation(), id, actor.as(held));
    notes.tell(response, "petition.casework.note.template-ended");
    return Forms.seeOther("/work/templates");
  }

  private static Holding administrator(Actor actor) {
    return actor.require(Role.ORGANISATION_ADMINISTRATOR);
  }

  private ModelAndView page(Holding held, Form form, Problems problems, HttpStatus status) {
    UUID organisation = held.organisation();
    List<Ready> common =
        templates.usable(organisation, null).stream()
            .filter(it -> it.organisation() == null)
            .map(TemplatePages::ready)
            .toList();
    var page =
        new TemplatesPage(
            names.organisation(organisation),
            templates.own(organisation).stream().map(TemplatePages::ready).toList(),
            common,
            duties.categories(),
            form,
            problems);
    var view = new ModelAndView("petition/casework/templates", "it", page);
    view.setStatus(status);
    return view;
  }

  private static Ready ready(Template template) {
    return new Ready(
        template.id(),
        template.code(),
        new Named(template.titleMn(), template.titleEn()),
        new Named(template.bodyMn(), template.bodyEn()));
  }
}
