package mn.ukhaalag.evaluation.promise;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.evaluation.promise.page.Promise;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The promises as open data.
@Controller
class ProgrammeData {

  private static final List<String> COLUMNS =
      List.of(
          "chapter",
          "objective",
          "code",
          "measure",
          "expected_result",
          "organisation",
          "due_on",
          "status",
          "percent");

  private final Programmes programmes;
  private final JsonMapper json;

  ProgrammeData(Programmes programmes, JsonMapper json) {
    this.programmes = programmes;
    this.json = json;
  }

  @GetMapping(ProgrammePages.PATH + "/{id}.csv")
  void csv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    List<Promise> promises = programmes.promises(programmes.get(id));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"promises.csv\"");
    var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    try (var lines = CsvWriter.builder().build(text)) {
      lines.writeRecord(COLUMNS);
      promises.forEach(
          it -> lines.writeRecord(values(it).stream().map(ProgrammeData::safe).toList()));
    }
  }

  /// A cell that a spreadsheet would run as a formula is made text, as OWASP advises.
  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @GetMapping(ProgrammePages.PATH + "/{id}.json")
  void json(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    List<Promise> promises = programmes.promises(programmes.get(id));
    response.setContentType("application/json");
    try (JsonGenerator document = json.createGenerator(response.getOutputStream())) {
      document.writeStartArray();
      promises.forEach(it -> write(document, it));
      document.writeEndArray();
    }
  }

  private static void write(JsonGenerator document, Promise promise) {
    List<String> values = values(promise);
    document.writeStartObject();
    for (int column = 0; column < COLUMNS.size(); column++) {
      document.writeStringProperty(COLUMNS.get(column), values.get(column));
    }
    document.writeEndObject();
  }

  private static List<String> values(Promise promise) {
    return List.of(
        promise.chapter(),
        promise.objective(),
        promise.code(),
        promise.title(),
        promise.result(),
        promise.organisation().mn(),
        promise.dueOn().toString(),
        promise.status().name().toLowerCase(Locale.ROOT),
        promise.percent());
  }
}
