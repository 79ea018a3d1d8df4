package mn.ukhaalag.plan.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Direction;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes plans in the form in which they can be taken in again. A text that a spreadsheet would
/// run
/// as a formula gets an apostrophe before it in CSV.
@Component
class Export {

  private static final int WIDTH = 24;

  private final Objectives objectives;
  private final Measures measures;
  private final Indicators indicators;
  private final Figures figures;
  private final Organisations organisations;
  private final Words words;

  Export(
      Objectives objectives,
      Measures measures,
      Indicators indicators,
      Figures figures,
      Organisations organisations,
      Words words) {
    this.objectives = objectives;
    this.measures = measures;
    this.indicators = indicators;
    this.figures = figures;
    this.organisations = organisations;
    this.words = words;
  }

  /// The lines of a plan, one row for each indicator, or for a measure without any.
  List<Map<Column, String>> rows(Document document) {
    Map<UUID, Objective> heads =
        objectives.of(document.id()).stream().collect(Collectors.toMap(Objective::id, it -> it));
    List<Measure> all = measures.of(document.id());
    List<Indicator> gauges = indicators.of(all.stream().map(Measure::id).toList());
    Map<UUID, List<Indicator>> byMeasure =
        gauges.stream().collect(Collectors.groupingBy(Indicator::measure));
    Map<UUID, BigDecimal> targets =
        figures.targets(gauges.stream().map(Indicator::id).toList()).stream()
            .filter(it -> it.quarter() == 0 && it.year() == document.to().getYear())
            .collect(Collectors.toMap(Target::indicator, Target::value));
    var rows = new ArrayList<Map<Column, String>>();
    for (Measure measure : all) {
      Map<Column, String> row = row(heads.get(measure.objective()), measure);
      List<Indicator> own = byMeasure.getOrDefault(measure.id(), List.of());
      for (Indicator indicator : own) {
        Map<Column, String> with = new EnumMap<>(row);
        fill(with, indicator, Numbers.text(targets.get(indicator.id())));
        rows.add(with);
        row = new EnumMap<>(Column.class);
      }
      if (own.isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Map<Column, String> row(@Nullable Objective objective, Measure measure) {
    var promise = measure.promise();
    Map<Column, String> row = new EnumMap<>(Column.class);
    row.put(Column.OBJECTIVE_CODE, objective == null ? "" : objective.code());
    row.put(Column.OBJECTIVE, objective == null ? "" : objective.title());
    row.put(Column.MEASURE_CODE, promise.code());
    row.put(Column.MEASURE, promise.title());
    row.put(Column.RESULT, promise.result());
    row.put(
        Column.ORGANISATION,
        organisations.find(promise.organisation()).map(Organisation::nameMn).orElse(""));
    row.put(Column.STARTS, promise.startsOn().toString());
    row.put(Column.DUE, promise.dueOn().toString());
    row.put(Column.WEIGHT, Numbers.text(promise.weight()));
    return row;
  }

  private static void fill(Map<Column, String> row, Indicator indicator, String target) {
    var facts = indicator.facts();
    row.put(Column.INDICATOR, facts.name());
    row.put(Column.UNIT, facts.unit());
    row.put(Column.DIRECTION, facts.direction() == Direction.RISING ? "өсөх" : "буурах");
    row.put(Column.BASELINE, Numbers.text(facts.baseline()));
    row.put(Column.TARGET, target);
  }

  /// Writes an Excel file with a row of headings.
  void writeExcel(List<Map<Column, String>> rows, Language language, OutputStream out)
      throws IOException {
    try (var workbook = new Workbook(out, "Ukhaalag", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.get(language, "plan.exchange.sheet"));
      for (Column column : Column.values()) {
        int place = List.of(Column.values()).indexOf(column);
        sheet.value(0, place, words.get(language, column.key()));
        sheet.style(0, place).bold().wrapText(true).set();
        sheet.width(place, WIDTH);
      }
      sheet.freezePane(0, 1);
      for (int number = 0; number < rows.size(); number++) {
        write(sheet, number + 1, rows.get(number));
      }
    }
  }

  private static void write(Worksheet sheet, int number, Map<Column, String> row) {
    int place = 0;
    for (Column column : Column.values()) {
      String text = row.getOrDefault(column, "");
      if (!text.isEmpty()) {
        switch (column) {
          case WEIGHT, BASELINE, TARGET -> sheet.value(number, place, new BigDecimal(text));
          default -> sheet.value(number, place, text);
        }
      }
      place++;
    }
  }

  /// Writes a CSV file with a row of headings.
  void writeCsv(List<Map<Column, String>> rows, Language language, OutputStream out)
      throws IOException {
    out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
    try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(headings(language));
      for (Map<Column, String> row : rows) {
        var cells = new ArrayList<String>();
        for (Column column : Column.values()) {
          cells.add(harmless(row.getOrDefault(column, "")));
        }
        csv.writeRecord(cells);
      }
    }
  }

  private List<String> headings(Language language) {
    var headings = new ArrayList<String>();
    for (Column column : Column.values()) {
      headings.add(words.get(language, column.key()));
    }
    return headings;
  }

  private static String harmless(String text) {
    boolean isFormula =
        (!text.isEmpty() && "=@+\t".indexOf(text.charAt(0)) >= 0)
            || text.toLowerCase(Locale.ROOT).matches("-.*[a-z(].*");
    return isFormula ? "'" + text : text;
  }
}
