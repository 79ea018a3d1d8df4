package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Routes;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.RouteBook.Rule;
import mn.ukhaalag.petition.casework.page.Named;
import mn.ukhaalag.petition.casework.page.RoutesPage;
import mn.ukhaalag.petition.casework.page.RoutesPage.Form;
import mn.ukhaalag.petition.casework.page.RoutesPage.Shown;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrator of the province keeps the rules of routing, and tries them.
@Controller
@GraveAct
@RequestMapping("/work/routes")
class RoutePages {

  private final RouteBook book;
  private final Routes routes;
  private final Names names;
  private final Duties duties;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final Notes notes;

  RoutePages(
      RouteBook book,
      Routes routes,
      Names names,
      Duties duties,
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      Notes notes) {
    this.book = book;
    this.routes = routes;
    this.names = names;
    this.duties = duties;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Form form, Actor actor) {
    administrator(actor);
    return page(form, new Problems(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(Form form, Actor actor, HttpServletResponse response) {
    Author author = administrator(actor);
    var problems = new Problems();
    Optional<UUID> organisation = organisation(form);
    problems
        .addIf(taxonomy.find(form.category()).isEmpty(), "category", "petition.problem.category")
        .addIf(
            !form.ruleArea().isEmpty() && !areas.isKnown(form.ruleArea()),
            "ruleArea",
            "petition.problem.area")
        .addIf(organisation.isEmpty(), "organisation", "petition.casework.problem.choice");
    int priority = Checks.days(problems, "priority", form.priority(), 999);
    if (problems.isEmpty()) {
      String area = form.ruleArea().isEmpty() ? null : form.ruleArea();
      Optional<UUID> added =
          book.add(form.category(), area, organisation.orElseThrow(), priority, author);
      problems.addIf(added.isEmpty(), "priority", "petition.casework.problem.rule-exists");
    }
    if (!problems.isEmpty()) {
      return page(form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    notes.tell(response, "petition.casework.note.route-added");
    return Forms.seeOther("/work/routes?category=" + form.category());
  }

  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    String category = book.end(id, administrator(actor));
    notes.tell(response, "petition.casework.note.route-ended");
    return Forms.seeOther("/work/routes?category=" + category);
  }

  private static Author administrator(Actor actor) {
    return actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR));
  }

  private Optional<UUID> organisation(Form form) {
    try {
      return organisations.find(UUID.fromString(form.organisation())).map(it -> it.id());
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private ModelAndView page(Form form, Problems problems, HttpStatus status) {
    String category =
        taxonomy.find(form.category()).isPresent()
            ? form.category()
            : taxonomy.list().getFirst().code();
    var shown =
        new Form(category, form.area(), form.ruleArea(), form.organisation(), form.priority());
    var page =
        new RoutesPage(
            book.list(category).stream().map(this::shown).toList(),
            areas.isKnown(form.area())
                ? names.organisation(routes.inCharge(category, form.area()))
                : null,
            duties.categories(),
            duties.areas(),
            names.organisations(),
            shown,
            problems);
    var view = new ModelAndView("petition/casework/routes", "it", page);
    view.setStatus(status);
    return view;
  }

  private Shown shown(Rule rule) {
    return new Shown(
        rule.id(), area(rule.area()), names.organisation(rule.organisation()), rule.priority());
  }

  private @Nullable Named area(@Nullable String code) {
    return areas.find(code).map(it -> new Named(it.nameMn(), it.nameEn())).orElse(null);
  }
}
