package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Classification;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Merging;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.CaseDesk.Visit;
import mn.ukhaalag.petition.casework.page.CaseForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the clerk does with a petition: registers it or sends it on, charges somebody, puts it in
/// its right place, joins it with another one.
@Controller
@RequestMapping("/work/petitions/{reference}")
class CaseDeeds {

  private final CaseDesk desk;
  private final Handling handling;
  private final Assignments assignments;
  private final Classification classification;
  private final Merging merging;
  private final Petitions petitions;
  private final Organisations organisations;
  private final Taxonomy taxonomy;
  private final Areas areas;

  CaseDeeds(
      CaseDesk desk,
      Handling handling,
      Assignments assignments,
      Classification classification,
      Merging merging,
      Petitions petitions,
      Organisations organisations,
      Taxonomy taxonomy,
      Areas areas) {
    this.desk = desk;
    this.handling = handling;
    this.assignments = assignments;
    this.classification = classification;
    this.merging = merging;
    this.petitions = petitions;
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.areas = areas;
  }

  @PostMapping("/registration")
  ModelAndView register(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.registered",
        () -> handling.register(actor, visit.petition().id()));
  }

  @PostMapping("/forwarding")
  ModelAndView forward(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Optional<UUID> to = id(form.forwardTo()).filter(id -> organisations.find(id).isPresent());
    visit.problems().addIf(to.isEmpty(), "forwardTo", "petition.casework.problem.choice");
    Checks.require(visit.problems(), "forwardReason", form.forwardReason(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        response,
        "petition.casework.note.forwarded",
        "/work/petitions",
        () ->
            handling.forward(actor, visit.petition().id(), to.orElseThrow(), form.forwardReason()));
  }

  @PostMapping("/assignment")
  ModelAndView assign(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Optional<Charge> charge = Charge.parse(form.assignee());
    visit.problems().addIf(charge.isEmpty(), "assignee", "petition.casework.problem.choice");
    return desk.finish(
        visit,
        response,
        "petition.casework.note.assigned",
        () -> assign(actor, visit.petition(), charge.orElseThrow()));
  }

  private void assign(Actor actor, Petition petition, Charge charge) {
    assignments.assign(actor, petition.id(), charge.unit(), charge.post());
  }

  @PostMapping("/helpers")
  ModelAndView help(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Optional<Charge> charge = Charge.parse(form.helper());
    visit.problems().addIf(charge.isEmpty(), "helper", "petition.casework.problem.choice");
    return desk.finish(
        visit,
        response,
        "petition.casework.note.helped",
        () ->
            assignments.help(
                actor,
                visit.petition().id(),
                charge.orElseThrow().unit(),
                charge.orElseThrow().post()));
  }

  @PostMapping("/classification")
  ModelAndView classify(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Kind kind = Checks.choice(visit.problems(), "kind", form.kind(), Kind.class);
    visit
        .problems()
        .addIf(taxonomy.find(form.category()).isEmpty(), "category", "petition.problem.category")
        .addIf(!areas.isKnown(form.area()), "area", "petition.problem.area");
    return desk.finish(
        visit,
        response,
        "petition.casework.note.classified",
        () ->
            classification.reclassify(
                actor, visit.petition().id(), kind, form.category(), form.area()));
  }

  @PostMapping("/merger")
  ModelAndView merge(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    Visit visit = desk.visit(actor, reference, form);
    Optional<Petition> into =
        Reference.parse(form.mergeInto())
            .flatMap(petitions::find)
            .filter(it -> it.organisation().equals(visit.petition().organisation()));
    visit.problems().addIf(into.isEmpty(), "mergeInto", "petition.casework.problem.reference");
    return desk.finish(
        visit,
        response,
        "petition.casework.note.merged",
        () -> merging.merge(actor, visit.petition().id(), into.orElseThrow().id()));
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
