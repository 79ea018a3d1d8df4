package mn.ukhaalag.service.ranking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.ranking.page.ProgressPage;
import mn.ukhaalag.service.ranking.page.Ranked;
import mn.ukhaalag.web.SharedPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The way of services to digital, for everybody: figures and plans without the names of posts.
@Controller
class ProgressPages {

  static final String PATH = "/services/progress";
  private static final int SHOWN = 100;

  private final Ranking ranking;
  private final Progress progress;
  private final Growth growth;
  private final Organisations organisations;
  private final JsonMapper json;

  ProgressPages(
      Ranking ranking,
      Progress progress,
      Growth growth,
      Organisations organisations,
      JsonMapper json) {
    this.ranking = ranking;
    this.progress = progress;
    this.growth = growth;
    this.organisations = organisations;
    this.json = json;
  }

  @SharedPage
  @GetMapping(PATH)
  ModelAndView show() {
    int year = ranking.usualYear();
    List<Ranked> all = ranking.of(year);
    return new ModelAndView(
        "service/ranking/progress",
        "it",
        new ProgressPage(
            year,
            progress.stages(all),
            progress.moved(),
            all.stream().limit(SHOWN).toList(),
            growth.months()));
  }

  @GetMapping(PATH + ".csv")
  void csv(HttpServletResponse response) throws IOException {
    int year = ranking.usualYear();
    RankingTable.write(response, "service-progress", year, ranking.of(year), organisations);
  }

  @GetMapping(PATH + ".json")
  void json(HttpServletResponse response) throws IOException {
    int year = ranking.usualYear();
    var codes = RankingTable.codes(organisations);
    response.setContentType("application/json");
    try (JsonGenerator document = json.createGenerator(response.getOutputStream())) {
      document.writeStartArray();
      ranking.of(year).forEach(it -> write(document, RankingTable.cells(it, year, codes)));
      document.writeEndArray();
    }
  }

  private static void write(JsonGenerator document, List<String> cells) {
    document.writeStartObject();
    for (int column = 0; column < cells.size(); column++) {
      document.writeStringProperty(RankingTable.COLUMNS.get(column), cells.get(column));
    }
    document.writeEndObject();
  }
}
