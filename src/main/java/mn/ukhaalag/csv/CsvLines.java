package mn.ukhaalag.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A table for spreadsheets, line by line (RFC 4180). A cell that a spreadsheet would run as a
/// formula is made text with an apostrophe before it, as OWASP advises; [CsvTable] takes it off
/// again.
public final class CsvLines implements AutoCloseable {

  /// The wide signs of Asian keyboards too.
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter writer;

  public CsvLines(Writer out) {
    this(out, LineDelimiter.CRLF);
  }

  private CsvLines(Writer out, LineDelimiter ending) {
    writer = CsvWriter.builder().lineDelimiter(ending).build(out);
  }

  /// Lines that end as those of a text that is kept under version control.
  public static CsvLines plain(Writer out) {
    return new CsvLines(out, LineDelimiter.LF);
  }

  public void write(@Nullable String... cells) {
    writer.writeRecord(Arrays.stream(cells).map(CsvLines::safe).toArray(String[]::new));
  }

  public void write(Collection<? extends @Nullable String> cells) {
    writer.writeRecord(cells.stream().map(CsvLines::safe).toArray(String[]::new));
  }

  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /// The cell as text that no spreadsheet runs; empty for null.
  public static String safe(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return isFormula(cell) ? "'" + cell : cell;
  }

  /// The cell without the apostrophe of [#safe].
  static String plain(String cell) {
    boolean isMarked = cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1));
    return isMarked ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String cell) {
    return FORMULA.indexOf(cell.charAt(0)) >= 0;
  }
}
