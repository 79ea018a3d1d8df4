package mn.ukhaalag.service.ranking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.Stages.Plan;
import mn.ukhaalag.service.ranking.page.Ranked;
import org.jspecify.annotations.Nullable;

/// The ranking as a table that programs and spreadsheets read. It names no official.
final class RankingTable {

  static final List<String> COLUMNS =
      List.of(
          "position",
          "service",
          "title_mn",
          "title_en",
          "organisation",
          "life_event",
          "stage",
          "planned_stage",
          "planned_on",
          "year",
          "demand",
          "demand_source",
          "online",
          "visits",
          "documents",
          "working_days",
          "complaints",
          "burden_hours");

  private RankingTable() {}

  /// Writes it as an attachment, with the mark by which Excel knows UTF-8.
  static void write(
      HttpServletResponse response,
      String name,
      int year,
      List<Ranked> ranking,
      Organisations organisations)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    text.write('\ufeff');
    Map<UUID, String> codes = codes(organisations);
    try (var lines = new CsvLines(text)) {
      lines.write(COLUMNS);
      ranking.forEach(it -> lines.write(cells(it, year, codes)));
    }
  }

  static Map<UUID, String> codes(Organisations organisations) {
    return organisations.list().stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::code));
  }

  /// The cells of a service, in the order of the columns.
  static List<String> cells(Ranked ranked, int year, Map<UUID, String> codes) {
    var service = ranked.service();
    Burden burden = ranked.burden();
    Plan plan = ranked.plan();
    return List.of(
        Integer.toString(ranked.position()),
        service.code(),
        service.title().mn(),
        service.title().en(),
        codes.getOrDefault(service.organisation(), ""),
        service.lifeEvent().slug(),
        word(service.stage()),
        plan == null ? "" : word(plan.target().stage()),
        plan == null ? "" : plan.target().plannedOn().toString(),
        Integer.toString(year),
        number(burden.demand().value()),
        word(burden.demand().source()),
        Long.toString(burden.online()),
        number(burden.visits().value()),
        number(burden.documents().value()),
        number(burden.days().value()),
        number(burden.complaints().value()),
        Long.toString(burden.hours()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
