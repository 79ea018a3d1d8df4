package mn.ukhaalag.plan.form;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.plan.Inspections;
import mn.ukhaalag.plan.Inspections.Finding;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.form.Sheet.Row;
import org.springframework.stereotype.Component;

/// Finds reports as they are to be printed: an approved one as it was approved, any other as it
/// stands now; with what the monitoring team found of it since.
@Component
class Sheets {

  private final Copies copies;
  private final Composing composing;
  private final Reports reports;
  private final List<Inspections> inspections;

  Sheets(Copies copies, Composing composing, Reports reports, List<Inspections> inspections) {
    this.copies = copies;
    this.composing = composing;
    this.reports = reports;
    this.inspections = inspections;
  }

  Sheet sheet(Report report) {
    Sheet sheet =
        report.state() == State.APPROVED
            ? copies.newest(report.id()).orElseGet(() -> composing.sheet(report))
            : composing.sheet(report);
    Map<UUID, Finding> found = findings(report, sheet);
    List<Row> rows = sheet.rows().stream().map(it -> it.with(found.get(it.measure()))).toList();
    return new Sheet(sheet.head(), rows);
  }

  /// From when this report was made until the next one on the same plan came: a later finding is
  /// about that one.
  private Map<UUID, Finding> findings(Report report, Sheet sheet) {
    Instant until =
        reports.of(report.document()).stream()
            .filter(it -> it.dueAt().isAfter(report.dueAt()))
            .map(Report::firstSubmittedAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(Instant.parse("9999-01-01T00:00:00Z"));
    List<UUID> measures = sheet.rows().stream().map(Row::measure).toList();
    var found = new HashMap<UUID, Finding>();
    inspections.forEach(it -> found.putAll(it.findings(measures, report.madeAt(), until)));
    return found;
  }
}
