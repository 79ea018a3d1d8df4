package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.Overview.Count;
import mn.ukhaalag.petition.casework.page.Line;
import mn.ukhaalag.petition.casework.page.ListPage.Row;
import mn.ukhaalag.petition.casework.page.Named;
import mn.ukhaalag.petition.casework.page.OverviewPage;
import mn.ukhaalag.petition.casework.page.OverviewPage.Standing;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a head sees of his organisation and of those that answer to it; the head of the
/// governor's office sees all.
@Controller
class OverviewPages {

  private static final String GOVERNORS_OFFICE = "azdtg";

  private final Overview overview;
  private final Organisations organisations;
  private final Names names;
  private final DossierFacts facts;
  private final Taxonomy taxonomy;
  private final Duties duties;
  private final Competence competence;
  private final Clock clock;

  OverviewPages(
      Overview overview,
      Organisations organisations,
      Names names,
      DossierFacts facts,
      Taxonomy taxonomy,
      Duties duties,
      Competence competence,
      Clock clock) {
    this.overview = overview;
    this.organisations = organisations;
    this.names = names;
    this.facts = facts;
    this.taxonomy = taxonomy;
    this.duties = duties;
    this.competence = competence;
    this.clock = clock;
  }

  @GetMapping("/work/overview")
  ModelAndView show(@RequestParam(required = false) @Nullable UUID organisation, Actor actor) {
    actor.require(Role.HEAD);
    Set<UUID> allowed = allowed(actor);
    UUID chosen =
        allowed.stream()
            .filter(id -> organisation == null || id.equals(organisation))
            .findFirst()
            .orElseThrow(() -> new NotFound("overview of " + organisation));
    Set<UUID> late = organisation == null ? allowed : Set.of(chosen);
    var page =
        new OverviewPage(
            overview.byOrganisation(allowed).stream().map(this::ofOrganisation).toList(),
            names.organisation(chosen),
            charges(chosen),
            rows(actor, overview.late(late, competence.complainedOf(actor))),
            clock.instant());
    return new ModelAndView("petition/casework/overview", "it", page);
  }

  private Set<UUID> allowed(Actor actor) {
    Set<UUID> allowed = new LinkedHashSet<>(actor.organisations(Role.HEAD));
    Optional<UUID> office = organisations.byCode(GOVERNORS_OFFICE).map(Organisation::id);
    if (office.filter(allowed::contains).isPresent()) {
      organisations.list().forEach(it -> allowed.add(it.id()));
    } else {
      List.copyOf(allowed)
          .forEach(id -> organisations.children(id).forEach(it -> allowed.add(it.id())));
    }
    return allowed;
  }

  private Standing ofOrganisation(Count count) {
    return new Standing(
        count.organisation(),
        names.organisation(count.organisation()),
        count.open(),
        count.late(),
        count.soon(),
        count.days());
  }

  private List<Standing> charges(UUID organisation) {
    List<Count> counts = overview.byCharge(organisation);
    Names.Known known =
        names.known(
            counts.stream().map(Count::post).toList(), counts.stream().map(Count::unit).toList());
    Named nobody = duties.named("petition.casework.nobody");
    return counts.stream()
        .map(
            it -> {
              Named charged = known.charged(it.unit(), it.post());
              return new Standing(
                  null,
                  charged == null ? nobody : charged,
                  it.open(),
                  it.late(),
                  it.soon(),
                  it.days());
            })
        .toList();
  }

  /// What is sensitive and of another organisation is counted, but not shown.
  private List<Row> rows(Actor actor, List<Line> late) {
    var shown = new ArrayList<>(late);
    shown.removeIf(
        line ->
            taxonomy.find(line.category()).map(Category::isSensitive).orElse(true)
                && !actor.holds(Role.HEAD, line.organisation()));
    Names.Known known =
        names.known(
            shown.stream().map(Line::post).toList(), shown.stream().map(Line::unit).toList());
    return shown.stream()
        .map(
            line -> {
              Named charged = known.charged(line.unit(), line.post());
              return new Row(
                  line,
                  facts.category(line.category()),
                  charged == null ? names.organisation(line.organisation()) : charged);
            })
        .toList();
  }
}
