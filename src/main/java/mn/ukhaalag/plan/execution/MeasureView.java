package mn.ukhaalag.plan.execution;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Doers;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Executors;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.execution.Changes.Change;
import mn.ukhaalag.plan.execution.Execution.Note;
import mn.ukhaalag.plan.execution.page.ExecutionPage;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Asked;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Can;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Gauge;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Stuck;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Told;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gathers what the page of a measure shows.
@Component
class MeasureView {

  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Budgets budgets;
  private final Executors executors;
  private final Links links;
  private final Execution execution;
  private final Changes changes;
  private final Gauges gauges;
  private final Rights rights;
  private final Names names;
  private final Doers doers;
  private final Evidence evidence;
  private final LegalTime legalTime;

  MeasureView(
      Documents documents,
      Objectives objectives,
      Measures measures,
      Budgets budgets,
      Executors executors,
      Links links,
      Execution execution,
      Changes changes,
      Gauges gauges,
      Rights rights,
      Names names,
      Doers doers,
      Evidence evidence,
      LegalTime legalTime) {
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.budgets = budgets;
    this.executors = executors;
    this.links = links;
    this.execution = execution;
    this.changes = changes;
    this.gauges = gauges;
    this.rights = rights;
    this.names = names;
    this.doers = doers;
    this.evidence = evidence;
    this.legalTime = legalTime;
  }

  /// What a form on the page was about, and what is wrong with it so far.
  record Visit(Actor actor, Measure measure, Typed typed, Problems problems) {

    Visit at(Measure now) {
      return new Visit(actor, now, typed, problems);
    }
  }

  ModelAndView page(Visit visit, @Nullable Message conflict, HttpStatus status) {
    Measure measure = visit.measure();
    Document document = documents.get(measure.document());
    List<Gauge> shown = gauges.of(measure.id());
    Can can = can(visit.actor(), document, measure);
    List<Executor> helping = executors.of(measure.id());
    var page =
        new ExecutionPage(
            document,
            objectives.find(measure.objective()).orElseThrow(),
            measure,
            names.organisation(measure.promise().organisation()),
            names
                .known(Collections.singletonList(measure.promise().post()))
                .of(measure.promise().post()),
            helpers(helping),
            links.served(measure.id()),
            measures.activities(measure.id()),
            budgets.of(List.of(measure.id())).getOrDefault(measure.id(), Map.of()),
            budgets.spent(List.of(measure.id())).getOrDefault(measure.id(), Map.of()),
            shown,
            told(measure),
            execution.obstacle(measure.id()).map(this::stuck).orElse(null),
            asked(visit.actor(), document, measure, shown),
            can,
            can.tells() || can.writes() ? names.organisations() : List.of(),
            can.writes() ? helperPosts(document, measure, helping) : List.of(),
            can.assigns() ? names.posts(measure.promise().organisation()) : List.of(),
            visit.typed(),
            visit.problems(),
            conflict,
            legalTime.today());
    return Views.page("execution/measure", page, status);
  }

  private List<Choice> helpers(List<Executor> helping) {
    Names.Known known = names.known(helping.stream().map(Executor::post).toList());
    return helping.stream()
        .map(
            it -> {
              Named organisation = names.organisation(it.organisation());
              return new Choice(
                  it.key(),
                  it.post() == null ? organisation : known.of(it.post()).in(organisation));
            })
        .toList();
  }

  /// The posts of the organisations that have a part in it already.
  private List<Choice> helperPosts(Document document, Measure measure, List<Executor> helping) {
    var organisations = new LinkedHashSet<UUID>();
    organisations.add(document.organisation());
    organisations.add(measure.promise().organisation());
    helping.forEach(it -> organisations.add(it.organisation()));
    return organisations.stream()
        .flatMap(
            id -> {
              Named organisation = names.organisation(id);
              return names.posts(id).stream()
                  .map(it -> new Choice(it.value(), it.label().in(organisation)));
            })
        .toList();
  }

  private Can can(Actor actor, Document document, Measure measure) {
    boolean isCarriedOut =
        document.state().isCarriedOut() && measure.state() != Measure.State.DROPPED;
    boolean tells = isCarriedOut && rights.executor(actor, measure).isPresent();
    return new Can(
        tells,
        isCarriedOut && !tells && rights.enterer(actor, measure).isPresent(),
        isCarriedOut && rights.approver(actor, document).isPresent(),
        isCarriedOut && isLeader(actor, measure),
        document.state().isOpen() && rights.writer(actor, document).isPresent(),
        measure.state() != Measure.State.DROPPED
            && rights.leader(actor, document.organisation(), null).isPresent());
  }

  private boolean isLeader(Actor actor, Measure measure) {
    var promise = measure.promise();
    return rights.leader(actor, promise.organisation(), promise.post()).isPresent();
  }

  private List<Told> told(Measure measure) {
    List<Note> notes = execution.notes(measure.id());
    Doers.Known known = doers.known(notes.stream().map(Note::deed).toList());
    Map<UUID, List<Attachment>> files =
        evidence.of(Execution.NOTE, notes.stream().map(Note::id).toList()).stream()
            .collect(Collectors.groupingBy(Attachment::ownerId));
    return notes.stream()
        .map(
            it ->
                new Told(
                    it.words(),
                    it.percent(),
                    it.happenedOn(),
                    it.at(),
                    known.of(it.deed()),
                    files.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private Stuck stuck(Execution.Obstacle obstacle) {
    return new Stuck(
        obstacle.reason(),
        obstacle.waitsFor(),
        names.organisation(obstacle.organisation()),
        obstacle.since());
  }

  private List<Asked> asked(Actor actor, Document document, Measure measure, List<Gauge> shown) {
    List<Change> all = changes.of(measure.id());
    Optional<Holding> approver = rights.approver(actor, document);
    Doers.Known known = doers.known(all.stream().map(MeasureView::asking).toList());
    return all.stream()
        .map(
            it ->
                new Asked(
                    it.id(),
                    it.kind().name(),
                    indicator(shown, it).map(found -> found.facts().name()).orElse(null),
                    period(it),
                    it.oldValue(),
                    it.newValue(),
                    it.reason(),
                    it.askedAt(),
                    known.of(asking(it)),
                    it.granted(),
                    it.remark(),
                    approver.filter(held -> changes.isOwn(actor.as(held), it)).isPresent()))
        .toList();
  }

  private static Doers.Deed asking(Change change) {
    return new Doers.Deed(change.account(), change.post(), change.askedAt());
  }

  private static Optional<Indicator> indicator(List<Gauge> shown, Change change) {
    return shown.stream()
        .map(Gauge::indicator)
        .filter(it -> it.id().equals(change.indicator()))
        .findFirst();
  }

  private static String period(Change change) {
    if (change.year() == null) {
      return "";
    }
    return change.year()
        + (change.quarter() == null || change.quarter() == 0 ? "" : "/" + change.quarter());
  }
}
