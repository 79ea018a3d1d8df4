package mn.ukhaalag.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import mn.ukhaalag.csv.CsvLines;

/// A register as a table for spreadsheets.
public final class RegisterFile {

  private RegisterFile() {}

  /// Writes it as an attachment, with the mark by which Excel knows UTF-8.
  ///
  /// @param rows writes the rows
  public static void write(
      HttpServletResponse response, String name, List<String> columns, Consumer<CsvLines> rows)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    text.write('\ufeff');
    try (var lines = new CsvLines(text)) {
      lines.write(columns);
      rows.accept(lines);
    }
  }
}
