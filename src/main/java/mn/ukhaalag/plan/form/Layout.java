package mn.ukhaalag.plan.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Inspections.Finding;
import mn.ukhaalag.plan.Report.Reached;
import mn.ukhaalag.plan.form.Form.Line;
import mn.ukhaalag.plan.form.Form.Section;
import mn.ukhaalag.plan.form.Sheet.Row;
import org.jspecify.annotations.Nullable;

/// Puts a report into the ten columns of the official form: № · зорилт · арга хэмжээ · шалгуур ·
/// суурь · зорилт · хэрэгжилт · хувь · тайлбар · хариуцагч.
final class Layout {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "objective",
          "measure",
          "indicator",
          "baseline",
          "target",
          "reached",
          "percent",
          "words",
          "responsible");

  private final Wording wording;

  Layout(Wording wording) {
    this.wording = wording;
  }

  List<String> columns() {
    return COLUMNS.stream().map(column -> wording.t("column." + column)).toList();
  }

  /// @param title what stands above the table; empty for nothing
  Section section(String title, Sheet sheet) {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (Row row : sheet.rows()) {
      number++;
      lines.addAll(lines(number, row));
    }
    return new Section(Cell.printable(title), lines, totals(Totals.of(sheet.rows())));
  }

  private List<Line> lines(int number, Row row) {
    List<Reached> figures = row.figures();
    var lines = new ArrayList<Line>();
    lines.add(first(number, row, figures.isEmpty() ? null : figures.getFirst()));
    figures.stream().skip(1).map(this::further).forEach(lines::add);
    return lines;
  }

  private Line first(int number, Row row, @Nullable Reached figure) {
    List<Cell> cells =
        Stream.of(
                Stream.of(
                    Cell.of(BigDecimal.valueOf(number)),
                    Cell.of(row.objective()),
                    Cell.of(row.title())),
                gauge(figure),
                Stream.of(
                    percent(row), Cell.of(words(row)), Cell.of(wording.in(row.responsible()))))
            .flatMap(cell -> cell)
            .toList();
    return new Line(cells, true);
  }

  private Line further(Reached figure) {
    List<Cell> cells =
        Stream.of(
                Stream.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY),
                gauge(figure),
                Stream.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY))
            .flatMap(cell -> cell)
            .toList();
    return new Line(cells, false);
  }

  private Stream<Cell> gauge(@Nullable Reached figure) {
    if (figure == null) {
      return Stream.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
    }
    Integer year = figure.baselineYear();
    String since = year == null ? "" : "; " + wording.t("baseline-year", year);
    return Stream.of(
        Cell.of(figure.name() + ", " + figure.unit() + since),
        Cell.of(figure.baseline()),
        Cell.of(figure.target()),
        Cell.of(figure.reached()));
  }

  private Cell percent(Row row) {
    return row.percent() == null ? Cell.of(wording.t("not-due")) : Cell.of(row.percent());
  }

  private String words(Row row) {
    var parts = new ArrayList<String>();
    if (!row.words().isEmpty()) {
      parts.add(row.words());
    }
    parts.add(wording.t("proofs", row.proofs()));
    if (row.finding() != null) {
      parts.add(finding(row.finding()));
    }
    return String.join("\n", parts);
  }

  private String finding(Finding finding) {
    String percent = finding.percent() == null ? "" : " " + Numbers.text(finding.percent()) + " %";
    String reason = finding.reason().isEmpty() ? "" : ": " + finding.reason();
    return wording.t(
        "finding",
        wording.date(finding.at()),
        finding.kind().in(wording.language(), wording.words()) + percent + reason);
  }

  String totals(Totals totals) {
    String mean = totals.mean().map(it -> Numbers.text(it) + " %").orElse("–");
    return wording.t(
        "totals",
        totals.measures(),
        totals.done(),
        totals.underWay(),
        totals.untouched(),
        totals.notDue(),
        mean);
  }
}
