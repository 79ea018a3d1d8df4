package mn.ukhaalag.evaluation.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.evaluation.Mark;
import mn.ukhaalag.evaluation.Mark.Why;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Scorer;
import mn.ukhaalag.evaluation.Verdict;
import mn.ukhaalag.evaluation.Verdicts;
import mn.ukhaalag.evaluation.board.page.MeasurePage;
import mn.ukhaalag.evaluation.board.page.MeasurePage.Found;
import mn.ukhaalag.evaluation.board.page.MeasurePage.Proof;
import mn.ukhaalag.evaluation.board.page.MeasurePage.Word;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Backlog;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Outcome;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a measure together: what was told, what proves it, what was found.
@Component
class MeasureBoard {

  /// What the files of those who carry out a measure hang on: a word of the execution record.
  static final String TOLD = "plan-note";

  private final Scorer scorer;
  private final Scales scales;
  private final Backlog backlog;
  private final Verdicts verdicts;
  private final Evidence evidence;
  private final People people;
  private final LegalTime legalTime;

  MeasureBoard(
      Scorer scorer,
      Scales scales,
      Backlog backlog,
      Verdicts verdicts,
      Evidence evidence,
      People people,
      LegalTime legalTime) {
    this.scorer = scorer;
    this.scales = scales;
    this.backlog = backlog;
    this.verdicts = verdicts;
    this.evidence = evidence;
    this.people = people;
    this.legalTime = legalTime;
  }

  MeasurePage page(
      Document document, Measure measure, boolean mayCheck, Typed typed, Problems problems) {
    LocalDate today = legalTime.today();
    Scale scale = scales.on(Scale.Kind.WORK, today);
    var work =
        Objects.requireNonNull(
            scorer.score(scale, today, List.of(document.id())).get(document.id()));
    Mark mark = work.scored().marks().getOrDefault(measure.id(), new Mark(null, Why.EMPTY));
    var promise = measure.promise();
    return new MeasurePage(
        measure.id(),
        promise.code(),
        promise.title(),
        promise.result(),
        people.organisation(promise.organisation()),
        named(people.posts(present(promise.post())), promise.post()),
        promise.startsOn(),
        promise.dueOn(),
        told(work, measure),
        scale.grade(mark.score()),
        mark.why().name(),
        document.title(),
        DocumentPages.path(document.id()),
        measure.path(),
        words(measure.id()),
        findings(measure.id()),
        mayCheck,
        typed,
        problems);
  }

  private static List<UUID> present(@Nullable UUID id) {
    return id == null ? List.of() : List.of(id);
  }

  private static Named named(Map<UUID, Named> names, @Nullable UUID id) {
    return id == null ? Named.NONE : names.getOrDefault(id, Named.NONE);
  }

  private static String told(Scorer.Work work, Measure measure) {
    return work.outcomes().stream()
        .filter(it -> it.id().equals(measure.id()))
        .findFirst()
        .map(Outcome::percent)
        .map(Numbers::text)
        .orElse("");
  }

  /// What files hang on in the execution record of the measure.
  List<UUID> wordIds(UUID measure) {
    return backlog.words(measure).stream().map(Backlog.Word::id).toList();
  }

  /// What files of the monitoring team hang on.
  List<UUID> findingIds(UUID measure) {
    return verdicts.of(measure).stream().map(Verdict::id).toList();
  }

  private List<Word> words(UUID measure) {
    List<Backlog.Word> all = backlog.words(measure);
    List<Attachment> files = evidence.of(TOLD, all.stream().map(Backlog.Word::id).toList());
    return all.stream()
        .map(
            it ->
                new Word(
                    it.words(),
                    Numbers.text(it.percent()),
                    it.happenedOn(),
                    it.at(),
                    proofs(files, it.id(), MeasurePages.path(measure) + "/words/files/")))
        .toList();
  }

  private List<Found> findings(UUID measure) {
    List<Verdict> all = verdicts.of(measure);
    List<Attachment> files = evidence.of(Verdict.FILES, all.stream().map(Verdict::id).toList());
    Map<UUID, Named> posts = people.posts(all.stream().map(Verdict::post).toList());
    return all.stream()
        .map(
            it ->
                new Found(
                    it.kind().name(),
                    Numbers.text(it.told()),
                    Numbers.text(it.percent()),
                    it.reason(),
                    it.evidence(),
                    it.at(),
                    named(posts, it.post()),
                    proofs(files, it.id(), MeasurePages.path(measure) + "/findings/files/")))
        .toList();
  }

  private static List<Proof> proofs(List<Attachment> files, UUID owner, String path) {
    return files.stream()
        .filter(it -> it.ownerId().equals(owner) && it.redactedAt() == null)
        .map(it -> new Proof(it, path + it.id()))
        .toList();
  }
}
