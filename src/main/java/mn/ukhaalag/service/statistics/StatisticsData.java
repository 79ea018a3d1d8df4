package mn.ukhaalag.service.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The same sums as tables for spreadsheets.
@Controller
class StatisticsData {

  private static final List<String> SERVICES =
      List.of(
          "service",
          "received",
          "waiting",
          "granted",
          "refused",
          "withdrawn",
          "late",
          "sent_back",
          "median_working_days",
          "p90_working_days",
          "applicant_hours",
          "office_hours");

  private static final List<String> STEPS =
      List.of(
          "step",
          "kind",
          "name",
          "opened",
          "waiting",
          "done",
          "against",
          "late",
          "sent_back",
          "median_working_days",
          "p90_working_days",
          "working_days");

  private final StatisticsPages pages;
  private final Counting counting;
  private final Figures figures;
  private final Services services;

  StatisticsData(StatisticsPages pages, Counting counting, Figures figures, Services services) {
    this.pages = pages;
    this.counting = counting;
    this.figures = figures;
    this.services = services;
  }

  @GetMapping(StatisticsPages.PATH + ".csv")
  void all(Actor actor, StatisticsPages.Wanted wanted, HttpServletResponse response)
      throws IOException {
    StatisticsPages.requireOfficial(actor);
    counting.catchUp();
    write(
        response,
        "services",
        SERVICES,
        pages.lines(pages.period(wanted)).stream().map(it -> cells(it.service(), it.sum())));
  }

  @GetMapping(StatisticsPages.PATH + "/{code}/steps.csv")
  void steps(
      Actor actor,
      @PathVariable String code,
      StatisticsPages.Wanted wanted,
      HttpServletResponse response)
      throws IOException {
    StatisticsPages.requireOfficial(actor);
    counting.catchUp();
    Service service = services.find(code).orElseThrow(() -> new NotFound("service " + code));
    write(
        response,
        code,
        STEPS,
        figures.steps(service.id(), pages.period(wanted)).stream().map(StatisticsData::cells));
  }

  private static void write(
      HttpServletResponse response, String name, List<String> columns, Stream<List<String>> rows)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"statistics-" + name + ".csv\"");
    var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    // The mark tells Excel that this is UTF-8.
    text.write('\ufeff');
    try (var lines = new CsvLines(text)) {
      lines.write(columns);
      rows.forEach(lines::write);
    }
  }

  private static List<String> cells(Service service, Sum sum) {
    return List.of(
        service.code(),
        Long.toString(sum.received()),
        Long.toString(sum.waiting()),
        Long.toString(sum.granted()),
        Long.toString(sum.refused()),
        Long.toString(sum.withdrawn()),
        Long.toString(sum.late()),
        Long.toString(sum.sentBack()),
        text(sum.spread().median()),
        text(sum.spread().p90()),
        Long.toString(sum.applicantHours()),
        Long.toString(sum.officeHours()));
  }

  private static List<String> cells(StepSum sum) {
    return List.of(
        sum.element(),
        sum.kind().name(),
        sum.name().mn(),
        Long.toString(sum.opened()),
        Long.toString(sum.waiting()),
        Long.toString(sum.done()),
        Long.toString(sum.against()),
        Long.toString(sum.late()),
        Long.toString(sum.sentBack()),
        text(sum.spread().median()),
        text(sum.spread().p90()),
        Long.toString(sum.spread().total()));
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }
}
