package mn.ukhaalag.plan.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// Writes the rows of a plan as a file. A text that a spreadsheet would run as a formula gets an
/// apostrophe before it in CSV.
@Component
class Sheets {

  private static final int WIDTH = 24;
  private static final int HELP_WIDTH = 80;
  /// As text, so that a spreadsheet does not read 1.10 as 1.1, or 1.2 as a day.
  private static final Set<Column> CODES =
      EnumSet.of(
          Column.OBJECTIVE_CODE,
          Column.OBJECTIVE_PARENT,
          Column.MEASURE_CODE,
          Column.MEASURE_PARENT);
  private static final String TEXT = "@";
  /// How many empty rows are made ready for codes.
  private static final int ROOM = 300;

  private final Words words;

  Sheets(Words words) {
    this.words = words;
  }

  /// Writes an Excel file with a row of headings, and a second sheet that says what is to be
  /// written into each column.
  void writeExcel(List<Map<Column, String>> rows, Language language, OutputStream out)
      throws IOException {
    List<Column> columns = Export.columns(rows);
    try (var workbook = new Workbook(out, "Ukhaalag", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.get(language, "plan.exchange.sheet"));
      for (int place = 0; place < columns.size(); place++) {
        Column column = columns.get(place);
        sheet.value(0, place, words.get(language, column.key()));
        sheet.style(0, place).bold().wrapText(true).set();
        sheet.width(place, WIDTH);
        if (CODES.contains(column)) {
          int first = rows.size() + 1;
          sheet.range(first, place, first + ROOM, place).style().format(TEXT).set();
        }
      }
      sheet.freezePane(0, 1);
      for (int number = 0; number < rows.size(); number++) {
        write(sheet, number + 1, columns, rows.get(number));
      }
      writeHelp(workbook.newWorksheet(words.get(language, "plan.exchange.help")), language);
    }
  }

  private static void write(
      Worksheet sheet, int number, List<Column> columns, Map<Column, String> row) {
    for (int place = 0; place < columns.size(); place++) {
      String text = row.getOrDefault(columns.get(place), "");
      if (text.isEmpty()) {
        continue;
      }
      if (columns.get(place).isNumber()) {
        sheet.value(number, place, new BigDecimal(text));
      } else {
        sheet.value(number, place, text);
        if (CODES.contains(columns.get(place))) {
          sheet.style(number, place).format(TEXT).set();
        }
      }
    }
  }

  private void writeHelp(Worksheet sheet, Language language) {
    sheet.value(0, 0, words.get(language, "plan.exchange.help.intro"));
    sheet.width(0, WIDTH * 2.0);
    sheet.width(1, HELP_WIDTH);
    int number = 2;
    for (Column column : Column.TAKEN) {
      sheet.value(number, 0, words.get(language, column.key()));
      sheet.style(number, 0).bold().set();
      sheet.value(number, 1, words.get(language, column.help()));
      sheet.style(number, 1).wrapText(true).set();
      number++;
    }
  }

  /// Writes a CSV file with a row of headings.
  void writeCsv(List<Map<Column, String>> rows, Language language, OutputStream out)
      throws IOException {
    List<Column> columns = Export.columns(rows);
    out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
    try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(columns.stream().map(it -> words.get(language, it.key())).toList());
      for (Map<Column, String> row : rows) {
        var cells = new ArrayList<String>();
        for (Column column : columns) {
          String text = row.getOrDefault(column, "");
          cells.add(column.isNumber() ? text : CsvLines.safe(text));
        }
        csv.writeRecord(cells);
      }
    }
  }
}
