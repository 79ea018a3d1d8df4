package mn.ukhaalag.plan.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.plan.Codes;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Doers;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.plan.ReportSteps;
import mn.ukhaalag.plan.ReportSteps.Moved;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.form.Sheet.Head;
import mn.ukhaalag.plan.form.Sheet.Row;
import mn.ukhaalag.plan.form.Sheet.Signed;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a report together with what its plan says now.
@Component
class Composing {

  private final Reports reports;
  private final ReportSteps steps;
  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Proofs proofs;
  private final Organisations organisations;
  private final Names names;
  private final Doers doers;

  Composing(
      Reports reports,
      ReportSteps steps,
      Documents documents,
      Objectives objectives,
      Measures measures,
      Proofs proofs,
      Organisations organisations,
      Names names,
      Doers doers) {
    this.reports = reports;
    this.steps = steps;
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.proofs = proofs;
    this.organisations = organisations;
    this.names = names;
    this.doers = doers;
  }

  /// The report without any finding.
  Sheet sheet(Report report) {
    return new Sheet(head(report), rows(report));
  }

  private Head head(Report report) {
    Document document = documents.get(report.document());
    Organisation organisation = organisations.get(document.organisation());
    List<Moved> moved = steps.of(report.id());
    Doers.Known known = doers.known(moved.stream().map(Moved::deed).toList());
    boolean isSubmitted = !report.state().isWritten();
    return new Head(
        new Named(organisation.nameMn(), organisation.nameEn()),
        organisation.code(),
        names.owner(document),
        document.title(),
        document.reference(),
        report.year(),
        report.part(),
        isSubmitted ? signed(moved, "SUBMITTED", known) : null,
        report.state() == State.APPROVED ? signed(moved, "APPROVED", known) : null);
  }

  private static @Nullable Signed signed(List<Moved> moved, String step, Doers.Known known) {
    return moved.stream()
        .filter(it -> it.step().equals(step))
        .findFirst()
        .map(it -> new Signed(known.of(it.deed()), it.at()))
        .orElse(null);
  }

  private List<Row> rows(Report report) {
    List<Line> lines = reports.lines(report.id());
    List<UUID> ids = lines.stream().map(Line::measure).toList();
    Map<UUID, Measure> known = measures.named(ids);
    Map<UUID, Objective> goals =
        objectives.of(report.document()).stream()
            .collect(Collectors.toMap(Objective::id, Function.identity()));
    Map<UUID, Integer> files = proofs.count(ids, report.year(), report.part());
    Map<UUID, Named> executors = executors(known.values());
    return lines.stream()
        .filter(it -> known.containsKey(it.measure()))
        .sorted(Codes.by(it -> code(known, it)))
        .map(
            it -> {
              Measure measure = found(known, it);
              return row(
                  it,
                  measure,
                  goals.get(measure.objective()),
                  executors.getOrDefault(measure.id(), Named.NONE),
                  files.getOrDefault(measure.id(), 0));
            })
        .toList();
  }

  private static Measure found(Map<UUID, Measure> known, Line line) {
    return Optional.ofNullable(known.get(line.measure())).orElseThrow();
  }

  private static String code(Map<UUID, Measure> known, Line line) {
    return found(known, line).promise().code();
  }

  private static Row row(
      Line line, Measure measure, @Nullable Objective objective, Named executor, int files) {
    return new Row(
        measure.id(),
        measure.parent() != null,
        objective == null ? "" : objective.code() + " " + objective.title(),
        measure.promise().code() + " " + measure.promise().title(),
        line.figures(),
        line.percent(),
        line.words(),
        executor,
        files,
        null);
  }

  /// The post that carries each measure out, or the organisation while it has named none.
  private Map<UUID, Named> executors(Iterable<Measure> all) {
    var posts = new HashMap<UUID, UUID>();
    for (Measure measure : all) {
      if (measure.promise().post() != null) {
        posts.put(measure.id(), measure.promise().post());
      }
    }
    Names.Known known = names.known(posts.values());
    var executors = new HashMap<UUID, Named>();
    for (Measure measure : all) {
      UUID post = posts.get(measure.id());
      executors.put(
          measure.id(),
          post == null ? names.organisation(measure.promise().organisation()) : known.of(post));
    }
    return executors;
  }
}
