package mn.ukhaalag.petition.casework;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Classification;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Merging;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.CaseDesk.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the clerk does with a petition: registers it or sends it on, charges somebody, puts it in
/// its right place, joins it with another one.
@Controller
@RequestMapping("/work/petitions/{reference}")
class CaseDeeds extends OnCase {

  private final Handling handling;
  private final Assignments assignments;
  private final Classification classification;
  private final Merging merging;
  private final Petitions petitions;
  private final Competence competence;
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
      Competence competence,
      Organisations organisations,
      Taxonomy taxonomy,
      Areas areas) {
    super(desk);
    this.handling = handling;
    this.assignments = assignments;
    this.classification = classification;
    this.merging = merging;
    this.petitions = petitions;
    this.competence = competence;
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.areas = areas;
  }

  @PostMapping("/registration")
  ModelAndView register(@ModelAttribute(binding = false) Visit visit) {
    return desk.finish(
        visit,
        "petition.casework.note.registered",
        () -> handling.register(visit.actor(), visit.petition().id()));
  }

  @PostMapping("/forwarding")
  ModelAndView forward(@ModelAttribute(binding = false) Visit visit) {
    Optional<UUID> to =
        id(visit.form().forwardTo()).filter(id -> organisations.find(id).isPresent());
    visit.problems().addIf(to.isEmpty(), "forwardTo", "petition.casework.problem.choice");
    Checks.require(
        visit.problems(), "forwardReason", visit.form().forwardReason(), Checks.LONGEST_REASON);
    return desk.finish(
        visit,
        "petition.casework.note.forwarded",
        "/work/petitions",
        () ->
            handling.forward(
                visit.actor(),
                visit.petition().id(),
                to.orElseThrow(),
                visit.form().forwardReason()));
  }

  @PostMapping("/assignment")
  ModelAndView assign(@ModelAttribute(binding = false) Visit visit) {
    Optional<Charge> charge = Charge.parse(visit.form().assignee());
    visit.problems().addIf(charge.isEmpty(), "assignee", "petition.casework.problem.choice");
    return desk.finish(
        visit,
        "petition.casework.note.assigned",
        () -> assign(visit.actor(), visit.petition(), charge.orElseThrow()));
  }

  private void assign(Actor actor, Petition petition, Charge charge) {
    assignments.assign(actor, petition.id(), charge.unit(), charge.post());
  }

  @PostMapping("/helpers")
  ModelAndView help(@ModelAttribute(binding = false) Visit visit) {
    Optional<Charge> charge = Charge.parse(visit.form().helper());
    visit.problems().addIf(charge.isEmpty(), "helper", "petition.casework.problem.choice");
    return desk.finish(
        visit,
        "petition.casework.note.helped",
        () ->
            assignments.help(
                visit.actor(),
                visit.petition().id(),
                charge.orElseThrow().unit(),
                charge.orElseThrow().post()));
  }

  @PostMapping("/classification")
  ModelAndView classify(@ModelAttribute(binding = false) Visit visit) {
    Kind kind = Checks.choice(visit.problems(), "kind", visit.form().kind(), Kind.class);
    visit
        .problems()
        .addIf(
            taxonomy.find(visit.form().category()).isEmpty(),
            "category",
            "petition.problem.category")
        .addIf(!areas.isKnown(visit.form().area()), "area", "petition.problem.area");
    return desk.finish(
        visit,
        "petition.casework.note.classified",
        () ->
            classification.reclassify(
                visit.actor(),
                visit.petition().id(),
                kind,
                visit.form().category(),
                visit.form().area()));
  }

  /// A number that is not for the clerk is answered as one that nobody has.
  @PostMapping("/merger")
  ModelAndView merge(@ModelAttribute(binding = false) Visit visit) {
    Optional<Petition> into =
        Reference.parse(visit.form().mergeInto())
            .flatMap(petitions::find)
            .filter(it -> it.organisation().equals(visit.petition().organisation()))
            .filter(it -> competence.asClerk(visit.actor(), it).isPresent());
    visit.problems().addIf(into.isEmpty(), "mergeInto", "petition.casework.problem.reference");
    return desk.finish(
        visit,
        "petition.casework.note.merged",
        () -> merging.merge(visit.actor(), visit.petition().id(), into.orElseThrow().id()));
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
