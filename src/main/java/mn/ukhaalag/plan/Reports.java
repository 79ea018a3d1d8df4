package mn.ukhaalag.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.Report.Reached;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The reports on plans, and what each says of each measure.
@Component
public class Reports {

  private static final TypeReference<List<Reached>> FIGURES = new TypeReference<>() {};

  private static final String SELECT =
      """
      select r.id, r.document_id, r.organisation_id, r.year, r.part, r.rule_id, r.due_at, r.state,
             r.revision, r.made_at, r.submitted_at, r.first_submitted_at, r.approved_at
      from plan.report r
      """;

  private final EarlierLines earlier;
  private final JdbcClient database;
  private final JsonMapper json;
  private final Ledger ledger;
  private final Clock clock;

  Reports(EarlierLines earlier, JdbcClient database, JsonMapper json, Ledger ledger, Clock clock) {
    this.earlier = earlier;
    this.database = database;
    this.json = json;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The report with that id.
  ///
  /// @throws NotFound if there is none; who may see it is the business of [Rights]
  public Report get(UUID id) {
    return database
        .sql(SELECT + "where r.id = :id")
        .param("id", id)
        .query(Reports::report)
        .optional()
        .orElseThrow(() -> new NotFound("report " + id));
  }

  /// The reports on a document, the latest period first.
  public List<Report> of(UUID document) {
    return database
        .sql(
            SELECT
                + """
                where r.document_id = :document
                order by r.year desc,
                  array_position(array['Q1', 'HALF', 'NINE_MONTHS', 'YEAR'], r.part) desc
                """)
        .param("document", document)
        .query(Reports::report)
        .list();
  }

  /// The reports on several documents for one period.
  public List<Report> of(Collection<UUID> documents, int year, Part part) {
    return database
        .sql(
            SELECT
                + """
                where r.document_id = any(:documents) and r.year = :year and r.part = :part
                """)
        .param("documents", documents.toArray(UUID[]::new))
        .param("year", year)
        .param("part", part.name())
        .query(Reports::report)
        .list();
  }

  public Optional<Report> find(UUID document, int year, Part part) {
    return of(document).stream().filter(it -> it.year() == year && it.part() == part).findFirst();
  }

  /// What the report says, measure by measure.
  public List<Line> lines(UUID report) {
    return database
        .sql(
            """
            select measure_id, percent, words, figures::text as figures, remark
            from plan.report_line where report_id = :id order by measure_id
            """)
        .param("id", report)
        .query(
            (row, number) ->
                new Line(
                    row.getObject("measure_id", UUID.class),
                    row.getBigDecimal("percent"),
                    row.getString("words"),
                    json.readValue(row.getString("figures"), FIGURES),
                    row.getString("remark")))
        .list();
  }

  /// Begins a report with these lines.
  ///
  /// @throws Conflict if there is one for that period already
  @Transactional
  public UUID begin(Author author, Document document, Period period, List<Line> lines) {
    UUID id =
        database
            .sql(
                """
                insert into plan.report
                    (document_id, organisation_id, year, part, rule_id, due_at, state, made_at)
                values (:document, :organisation, :year, :part, :rule, :due, 'OPEN', :now)
                on conflict do nothing returning id
                """)
            .param("document", document.id())
            .param("organisation", document.organisation())
            .param("year", period.year())
            .param("part", period.part().name())
            .param("rule", period.rule())
            .param("due", Documents.utc(period.dueAt()))
            .param("now", Documents.utc(clock.instant()))
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Conflict(Message.of("plan.conflict.report-made")));
    put(id, lines);
    ledger.append(
        author,
        "plan.report-begun",
        new Thing(Report.THING, id),
        Map.of(
            "document", document.id().toString(), "period", period.year() + "/" + period.part()));
    return id;
  }

  /// A period with its deadline by the rule in force.
  public record Period(int year, Part part, UUID rule, Instant dueAt) {}

  /// All lines at once, as one JSON document.
  private void put(UUID report, List<Line> lines) {
    database
        .sql(
            """
            insert into plan.report_line (report_id, measure_id, percent, words, figures, remark)
            select :report, measure, percent, words, figures, remark
            from jsonb_to_recordset(:lines::jsonb) as line
                (measure uuid, percent numeric, words text, figures jsonb, remark text)
            on conflict (report_id, measure_id) do update
            set percent = excluded.percent, words = excluded.words, figures = excluded.figures,
                remark = excluded.remark
            """)
        .param("report", report)
        .param("lines", json.writeValueAsString(lines))
        .update();
  }

  /// Changes what a report says, while it is written.
  ///
  /// @param revision that the one who changes it has seen
  /// @return false if somebody else has changed it since
  /// @throws Conflict if it is locked or waits for its approval
  @Transactional
  public boolean write(Author author, Report report, List<Line> lines, int revision) {
    if (!lock(report).isWritten()) {
      throw new Conflict(Message.of("plan.conflict.report-locked"));
    }
    int changed =
        database
            .sql(
                """
                update plan.report set revision = revision + 1
                where id = :id and revision = :revision
                """)
            .param("id", report.id())
            .param("revision", revision)
            .update();
    if (changed == 1) {
      earlier.keep(report.id(), json.writeValueAsString(lines), revision);
      put(report.id(), lines);
      ledger.append(author, "plan.report-written", report.thing(), lines.toString(), Map.of());
    }
    return changed == 1;
  }

  /// Notes remarks on single measures, while it is given back.
  @Transactional
  public void remark(Report report, Map<UUID, String> remarks) {
    database
        .sql(
            """
            update plan.report_line l set remark = given.remark
            from unnest(:measures::uuid[], :remarks::text[]) as given (measure, remark)
            where l.report_id = :report and l.measure_id = given.measure
            """)
        .param("report", report.id())
        .param("measures", remarks.keySet().toArray(UUID[]::new))
        .param("remarks", remarks.values().toArray(String[]::new))
        .update();
  }

  private State lock(Report report) {
    return State.valueOf(
        database
            .sql("select state from plan.report where id = :id for update")
            .param("id", report.id())
            .query(String.class)
            .single());
  }

  private static Report report(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        row.getObject("document_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getInt("year"),
        Part.valueOf(row.getString("part")),
        row.getObject("rule_id", UUID.class),
        row.getTimestamp("due_at").toInstant(),
        State.valueOf(row.getString("state")),
        row.getInt("revision"),
        row.getTimestamp("made_at").toInstant(),
        moment(row.getTimestamp("submitted_at")),
        moment(row.getTimestamp("first_submitted_at")),
        moment(row.getTimestamp("approved_at")));
  }

  private static @Nullable Instant moment(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
