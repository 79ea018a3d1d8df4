package mn.ukhaalag.plan.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;

/// Reads a spreadsheet into a table. Formulas, merged cells and macros are refused by their
/// place: a
/// plan is words and numbers.
@Component
class GridReader {

  static final int MOST_ROWS = 50_000;

  private static final int BEGIN = 16;
  private static final int STRIDE = 1000;
  private static final int DIGITS = 15;
  private static final int TYPED_DIGITS = 12;
  private static final Charset WINDOWS = Charset.forName("windows-1251");
  private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}{3}");
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");

  private final Words words;

  GridReader(Words words) {
    this.words = words;
  }

  /// @param progress is told how many rows were read
  Grid read(Path path, Faults faults, IntConsumer progress) {
    byte[] begin = begin(path);
    List<Line> lines =
        Workbook.isOne(begin) ? workbook(path, faults, progress) : text(begin, path, faults);
    if (!faults.isEmpty()) {
      return Grid.EMPTY;
    }
    if (lines.size() < 2) {
      faults.add("", "plan.exchange.fault.empty");
      return Grid.EMPTY;
    }
    if (lines.size() - 1 > MOST_ROWS) {
      faults.add("", "plan.exchange.fault.rows", MOST_ROWS);
      return Grid.EMPTY;
    }
    Map<Column, Integer> columns = header(lines.getFirst(), faults);
    Grid grid = faults.isEmpty() ? grid(columns, lines, faults) : Grid.EMPTY;
    return faults.isEmpty() ? grid : Grid.EMPTY;
  }

  private static byte[] begin(Path path) {
    try (var content = Files.newInputStream(path)) {
      return content.readNBytes(BEGIN);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// A line of the file: its cells by their place, counted from 0.
  private record Line(int number, Map<Integer, String> cells) {}

  private static List<Line> workbook(Path path, Faults faults, IntConsumer progress) {
    Workbook.check(path, faults);
    var lines = new ArrayList<Line>();
    if (!faults.isEmpty()) {
      return lines;
    }
    try (var workbook = new ReadableWorkbook(path.toFile());
        var rows = workbook.getFirstSheet().openStream()) {
      rows.limit(MOST_ROWS + 2L)
          .forEach(
              row -> {
                add(lines, row, faults);
                if (lines.size() % STRIDE == 0) {
                  progress.accept(lines.size());
                }
              });
    } catch (IOException | ExcelReaderException broken) {
      faults.add("", "plan.exchange.fault.broken");
    }
    return lines;
  }

  private static void add(List<Line> lines, Row row, Faults faults) {
    Map<Integer, String> cells = new HashMap<>();
    for (Cell cell : row) {
      if (cell != null) {
        String text = text(cell, row.getRowNum(), faults);
        if (!text.isBlank()) {
          cells.put(cell.getColumnIndex(), text.strip());
        }
      }
    }
    if (!cells.isEmpty()) {
      lines.add(new Line(row.getRowNum(), cells));
    }
  }

  private static String text(Cell cell, int row, Faults faults) {
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      faults.add(Column.letter(cell.getColumnIndex()) + row, "plan.exchange.fault.formula");
      return "";
    }
    return cell.getType() == CellType.NUMBER ? exact(cell) : cell.getText();
  }

  /// Excel keeps 1.1 as 1.1000000000000001 at times; the digits that nobody typed are left away.
  private static String exact(Cell cell) {
    BigDecimal number = cell.asNumber();
    BigDecimal rounded = number.round(new MathContext(DIGITS)).stripTrailingZeros();
    return Numbers.text(rounded.precision() <= TYPED_DIGITS ? rounded : number);
  }

  private static List<Line> text(byte[] begin, Path path, Faults faults) {
    var lines = new ArrayList<Line>();
    if (Workbook.isOld(begin)) {
      faults.add("", "plan.exchange.fault.old");
      return lines;
    }
    byte[] content = content(path);
    String text = CsvTable.text(content);
    if (text.isBlank()) {
      faults.add("", "plan.exchange.fault." + (isWindows(content) ? "encoding" : "broken"));
      return lines;
    }
    try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      for (var record : reader) {
        Map<Integer, String> cells = new HashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
          if (!record.getField(i).isBlank()) {
            cells.put(i, CsvTable.plain(record.getField(i).strip()));
          }
        }
        if (!cells.isEmpty()) {
          lines.add(new Line((int) record.getStartingLineNumber(), cells));
        }
      }
    } catch (CsvParseException | IOException broken) {
      faults.add("", "plan.exchange.fault.broken");
    }
    return lines;
  }

  /// Whether it reads as a table of Cyrillic words in the old encoding of Windows, which has no
  /// Ө and no Ү: what stands there now may have lost them.
  private static boolean isWindows(byte[] content) {
    String text = new String(content, WINDOWS);
    String first = text.lines().findFirst().orElse("");
    return text.indexOf('\0') < 0
        && SEPARATOR.splitAsStream(first).filter(it -> WORD.matcher(it).find()).count() >= 2;
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      long wanted = first.chars().filter(c -> c == candidate).count();
      char known = best;
      best = wanted > first.chars().filter(c -> c == known).count() ? candidate : best;
    }
    return best;
  }

  private Map<Column, Integer> header(Line line, Faults faults) {
    var columns = new EnumMap<Column, Integer>(Column.class);
    line.cells()
        .forEach(
            (index, heading) -> {
              String place = Column.letter(index) + line.number();
              var column = Column.of(heading, words);
              if (column.isEmpty()) {
                faults.add(place, "plan.exchange.fault.column", heading);
              } else if (columns.put(column.get(), index) != null) {
                faults.add(place, "plan.exchange.fault.twice", heading);
              }
            });
    for (Column needed :
        List.of(Column.OBJECTIVE_CODE, Column.OBJECTIVE, Column.MEASURE_CODE, Column.MEASURE)) {
      if (!columns.containsKey(needed)) {
        faults.add("1", "plan.exchange.fault.missing-column", words.get(Language.MN, needed.key()));
      }
    }
    return columns;
  }

  private static Grid grid(Map<Column, Integer> columns, List<Line> lines, Faults faults) {
    var rows = new ArrayList<Grid.Row>();
    for (Line line : lines.subList(1, lines.size())) {
      var cells = new EnumMap<Column, String>(Column.class);
      columns.forEach(
          (column, index) -> {
            String text = line.cells().getOrDefault(index, "");
            if (!CleanText.isAcceptable(text)) {
              faults.add(Column.letter(index) + line.number(), "web.problem.characters");
            }
            cells.put(column, text);
          });
      rows.add(new Grid.Row(line.number(), cells));
    }
    return new Grid(columns, rows);
  }
}
