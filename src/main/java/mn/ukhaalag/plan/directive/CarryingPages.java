package mn.ukhaalag.plan.directive;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.plan.Directive;
import mn.ukhaalag.plan.Directive.Step;
import mn.ukhaalag.plan.DirectiveHelpers;
import mn.ukhaalag.plan.Directives;
import mn.ukhaalag.plan.Directives.Taken;
import mn.ukhaalag.plan.Doers;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.directive.page.DirectivePage;
import mn.ukhaalag.plan.directive.page.DirectivePage.History;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The page of a task: accepted, reported with proof, checked, closed or given back.
@Controller
@RequestMapping("/work/directives/{id}")
class CarryingPages {

  private static final int LONGEST_WORDS = 5000;

  private final Directives directives;
  private final DirectiveHelpers helpers;
  private final Giving giving;
  private final Rights rights;
  private final Names names;
  private final Doers doers;
  private final Evidence evidence;
  private final Clock clock;
  private final Notes notes;

  CarryingPages(
      Directives directives,
      DirectiveHelpers helpers,
      Giving giving,
      Rights rights,
      Names names,
      Doers doers,
      Evidence evidence,
      Clock clock,
      Notes notes) {
    this.directives = directives;
    this.helpers = helpers;
    this.giving = giving;
    this.rights = rights;
    this.names = names;
    this.doers = doers;
    this.evidence = evidence;
    this.clock = clock;
    this.notes = notes;
  }

  /// What a form was about, and what is wrong with it so far.
  private record Visit(Actor actor, Directive directive, Typed typed, Problems problems) {}

  private Visit visit(Actor actor, UUID id, Map<String, String> params) {
    return new Visit(
        actor, directives.get(rights.sight(actor), id), new Typed(params), new Problems());
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return page(visit(actor, id, Map.of()), null, HttpStatus.OK);
  }

  @PostMapping("/steps")
  ModelAndView take(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      @RequestParam(name = Evidence.FIELD, required = false) @Nullable List<MultipartFile> files,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = visit(actor, id, params);
    var reading = new Reading(visit.typed(), visit.problems());
    Step step = reading.choice("step", Step.class);
    if (step == Step.CLOSED) {
      throw new NotFound("closing of directive " + id + " by the way of other steps");
    }
    Holding held = held(visit, step).orElseThrow(() -> new NotFound("step of directive " + id));
    boolean needsWords = step == Step.REPORTED || step == Step.RETURNED;
    String words =
        needsWords
            ? reading.text("words", LONGEST_WORDS)
            : reading.optionalText("words", LONGEST_WORDS);
    var stored = evidence.take(files == null ? List.of() : files, visit.problems());
    boolean lacksProof =
        step == Step.REPORTED && visit.directive().facts().needsProof() && stored.isEmpty();
    visit.problems().addIf(lacksProof, Evidence.FIELD, "plan.problem.proof");
    if (!visit.problems().isEmpty()) {
      return page(visit, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return take(
        visit,
        step,
        () -> giving.take(actor.as(held), visit.directive(), step, words, stored),
        response);
  }

  /// Whoever gave it finds that it is carried out, and it is over.
  @GraveAct
  @PostMapping("/closing")
  ModelAndView close(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Visit visit = visit(actor, id, Map.of());
    Holding held =
        held(visit, Step.CLOSED).orElseThrow(() -> new NotFound("closing of directive " + id));
    return take(
        visit,
        Step.CLOSED,
        () -> giving.take(actor.as(held), visit.directive(), Step.CLOSED, "", List.of()),
        response);
  }

  private ModelAndView take(Visit visit, Step step, Runnable deed, HttpServletResponse response) {
    try {
      deed.run();
    } catch (Conflict conflict) {
      Visit now = visit(visit.actor(), visit.directive().id(), Map.of());
      return page(now, conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.directive." + step.name());
    return Forms.seeOther(visit.directive().path());
  }

  /// The post in which the actor may take the step: whoever carries it out, or whoever gave it.
  private Optional<Holding> held(Visit visit, Step step) {
    Directive directive = visit.directive();
    UUID post = step.isOfExecutor() ? directive.facts().post() : directive.giver();
    UUID organisation =
        step.isOfExecutor() ? directive.facts().organisation() : directive.giverOrganisation();
    return visit.actor().holdings().stream()
        .filter(it -> it.post().equals(post))
        .findFirst()
        .or(() -> rights.leader(visit.actor(), organisation, post));
  }

  @GetMapping("/files/{file}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
    Directive directive = directives.get(rights.sight(actor), id);
    List<UUID> owners = directives.steps(directive.id()).stream().map(Taken::id).toList();
    return evidence.open(Giving.STEP, owners, file);
  }

  private Named named(Executor helper, Names.Known known) {
    return helper.post() == null
        ? names.organisation(helper.organisation())
        : known.of(helper.post());
  }

  private ModelAndView page(Visit visit, @Nullable Message conflict, HttpStatus status) {
    Directive directive = visit.directive();
    List<Taken> steps = directives.steps(directive.id());
    Map<UUID, List<Attachment>> files =
        evidence.of(Giving.STEP, steps.stream().map(Taken::id).toList()).stream()
            .collect(Collectors.groupingBy(Attachment::ownerId));
    var people = new ArrayList<@Nullable UUID>();
    people.add(directive.facts().post());
    List<Executor> helping = helpers.of(directive.id());
    helping.forEach(it -> people.add(it.post()));
    Names.Known known = names.known(people);
    Doers.Deed giving = directives.giving(directive);
    Doers.Known did =
        doers.known(Stream.concat(Stream.of(giving), steps.stream().map(Taken::deed)).toList());
    List<History> history =
        steps.stream()
            .map(it -> new History(it, did.of(it.deed()), files.getOrDefault(it.id(), List.of())))
            .toList();
    var page =
        new DirectivePage(
            directive,
            did.of(giving),
            names.organisation(directive.facts().organisation()),
            known.of(directive.facts().post()),
            helping.stream().map(it -> named(it, known)).toList(),
            history,
            Step.from(directive.state()).stream()
                .filter(step -> held(visit, step).isPresent())
                .toList(),
            visit.typed(),
            visit.problems(),
            conflict,
            clock.instant());
    return Views.page("directive/directive", page, status);
  }
}
