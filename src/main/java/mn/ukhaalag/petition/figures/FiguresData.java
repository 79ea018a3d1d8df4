package mn.ukhaalag.petition.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The figures as open data, cell by cell: whoever wants other sums makes them himself.
@Controller
class FiguresData {

  private static final List<String> COLUMNS =
      List.of(
          "month",
          "organisation",
          "category",
          "sum",
          "channel",
          "received",
          "answered_in_time",
          "late",
          "rating_sum",
          "ratings");

  private final Figures figures;
  private final Organisations organisations;
  private final JsonMapper json;

  FiguresData(Figures figures, Organisations organisations, JsonMapper json) {
    this.figures = figures;
    this.organisations = organisations;
    this.json = json;
  }

  @GetMapping("/petitions/figures.csv")
  void csv(FiguresForm form, HttpServletResponse response) throws IOException {
    Selection selection = form.selection(organisations);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"petition-figures.csv\"");
    var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    try (var lines = new CsvLines(text)) {
      lines.write(COLUMNS);
      for (Cell cell : figures.cells()) {
        if (selection.has(cell)) {
          lines.write(values(cell).stream().map(String::valueOf).toList());
        }
      }
    }
  }

  @GetMapping("/petitions/figures.json")
  void json(FiguresForm form, HttpServletResponse response) throws IOException {
    Selection selection = form.selection(organisations);
    response.setContentType("application/json");
    try (JsonGenerator document = json.createGenerator(response.getOutputStream())) {
      document.writeStartArray();
      for (Cell cell : figures.cells()) {
        if (selection.has(cell)) {
          write(document, values(cell));
        }
      }
      document.writeEndArray();
    }
  }

  private static void write(JsonGenerator document, List<Object> values) {
    document.writeStartObject();
    for (int column = 0; column < COLUMNS.size(); column++) {
      document.writePOJOProperty(COLUMNS.get(column), values.get(column));
    }
    document.writeEndObject();
  }

  private List<Object> values(Cell cell) {
    return List.of(
        cell.month().toString().substring(0, 7),
        organisations.find(cell.organisation()).map(Organisation::code).orElse(""),
        cell.category(),
        cell.sum(),
        cell.channel(),
        cell.received(),
        cell.inTime(),
        cell.late(),
        cell.stars(),
        cell.ratings());
  }
}
