package mn.ukhaalag.petition.casework;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A table for spreadsheets. A cell that a spreadsheet would run as a formula is made text with
/// an apostrophe before it, as OWASP advises.
final class CsvLines {

  private final CsvWriter writer;

  CsvLines(Writer out) {
    writer = CsvWriter.builder().build(out);
  }

  void write(@Nullable String[] cells) {
    writer.writeRecord(Arrays.stream(cells).map(CsvLines::safe).toArray(String[]::new));
  }

  void flush() throws IOException {
    writer.flush();
  }

  static String safe(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
