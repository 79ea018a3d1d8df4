package mn.ukhaalag.plan.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.DocumentList;
import mn.ukhaalag.plan.LateRequests;
import mn.ukhaalag.plan.LateRequests.Request;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.Reports.Period;
import mn.ukhaalag.plan.Sight;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.plan.report.page.BoardPage;
import mn.ukhaalag.plan.report.page.BoardPage.Row;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which plans have a report for a period, and which have not.
@Component
class Board {

  private static final int ROWS = 200;

  private final DocumentList list;
  private final Reports reports;
  private final LateRequests requests;
  private final Names names;
  private final JdbcClient database;
  private final Clock clock;

  Board(
      DocumentList list,
      Reports reports,
      LateRequests requests,
      Names names,
      JdbcClient database,
      Clock clock) {
    this.list = list;
    this.reports = reports;
    this.requests = requests;
    this.names = names;
    this.database = database;
    this.clock = clock;
  }

  BoardPage page(Sight sight, Typed typed, Period period) {
    var reading = new Reading(typed, new Problems());
    Level level = reading.optionalChoice("level", Level.class).orElse(Level.ORGANISATION);
    List<Document> found =
        list.carriedOut(sight, level, period.year(), reading.id("after"), ROWS + 1);
    List<Document> shown = found.stream().limit(ROWS).toList();
    List<Row> rows = rows(shown, period);
    Instant now = clock.instant();
    int missing = (int) rows.stream().filter(Board::isMissing).count();
    return new BoardPage(
        period.year(),
        period.part(),
        period.dueAt(),
        rows,
        typed,
        missing,
        now.isBefore(period.dueAt()) ? 0 : missing,
        found.size() > ROWS ? next(typed, shown.getLast()) : null,
        now);
  }

  private static boolean isMissing(Row row) {
    return row.report() == null || row.report().firstSubmittedAt() == null;
  }

  private List<Row> rows(List<Document> documents, Period period) {
    List<UUID> ids = documents.stream().map(Document::id).toList();
    Map<UUID, Report> known =
        reports.of(ids, period.year(), period.part()).stream()
            .collect(Collectors.toMap(Report::document, Function.identity()));
    Set<UUID> excepted = excepted(known.values().stream().map(Report::id).toList());
    Map<UUID, Request> asked = requests.newest(known.values().stream().map(Report::id).toList());
    Map<UUID, Named> owners = names.owners(documents);
    var rows = new ArrayList<Row>();
    for (Document document : documents) {
      Report report = known.get(document.id());
      rows.add(
          new Row(
              document,
              owners.getOrDefault(document.id(), Named.NONE),
              report,
              report != null && excepted.contains(report.id()),
              report == null ? null : asked.get(report.id())));
    }
    return rows;
  }

  private Set<UUID> excepted(List<UUID> ids) {
    return new HashSet<>(
        database
            .sql("select distinct report_id from plan.exception where report_id = any(:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  private static String next(Typed typed, Document last) {
    Map<String, String> query = new TreeMap<>(typed.values());
    query.put("after", last.id().toString());
    return "/work/reports?"
        + query.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }
}
