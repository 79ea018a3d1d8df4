package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.evaluation.Explanation.Figure;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.petition.Performance;
import mn.ukhaalag.plan.Backlog;
import mn.ukhaalag.plan.Discipline;
import mn.ukhaalag.plan.Discipline.Reporting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gathers what is known of organisations, of however many with the same few queries.
@Component
class OrganisationFacts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final JdbcClient database;
  private final Discipline discipline;
  private final Backlog backlog;
  private final Performance performance;
  private final Clock clock;

  OrganisationFacts(
      JdbcClient database,
      Discipline discipline,
      Backlog backlog,
      Performance performance,
      Clock clock) {
    this.database = database;
    this.discipline = discipline;
    this.backlog = backlog;
    this.performance = performance;
    this.clock = clock;
  }

  /// What is known of one.
  ///
  /// @param late how many measures are late
  record Facts(Explanation explanation, int late) {}

  /// What is known of all of them in the year of that day.
  Map<UUID, Facts> of(Scale scale, Collection<UUID> organisations, LocalDate day) {
    Instant now = clock.instant();
    int year = day.getYear();
    Map<UUID, Map<String, Figure>> figures = new HashMap<>();
    for (Part part : scale.content().parts()) {
      figures(part, organisations, day, now)
          .forEach(
              (id, figure) ->
                  figures.computeIfAbsent(id, it -> new HashMap<>()).put(part.key(), figure));
    }
    Map<UUID, Reporting> reports = new HashMap<>();
    discipline
        .reporting(organisations, year, now)
        .forEach(it -> reports.put(it.organisation(), it));
    Map<UUID, Integer> late = new HashMap<>();
    backlog.lateness(organisations, day).forEach(it -> late.put(it.organisation(), it.late()));
    Map<UUID, Facts> facts = new HashMap<>();
    for (UUID id : organisations) {
      Reporting reported = reports.getOrDefault(id, new Reporting(id, 0, 0));
      Explanation explanation =
          Explanation.of(
              scale.content(),
              figures.getOrDefault(id, Map.of()),
              reported.late(),
              reported.returned());
      facts.put(id, new Facts(explanation, late.getOrDefault(id, 0)));
    }
    return facts;
  }

  private Map<UUID, Figure> figures(
      Part part, Collection<UUID> organisations, LocalDate day, Instant now) {
    return switch (part.source()) {
      case POLICY -> policy(organisations);
      case PLANS -> plans(organisations, day.withDayOfMonth(1));
      case ASSESSED -> assessed(part.key(), organisations, day.getYear());
      case DIRECTIVES -> directives(organisations, day.getYear(), now);
      case PETITIONS -> petitions(organisations, day.getYear(), now);
      case PLAN, RATED, COLLEAGUES, CITIZENS -> Map.of();
    };
  }

  private Map<UUID, Figure> directives(Collection<UUID> organisations, int year, Instant now) {
    var figures = new HashMap<UUID, Figure>();
    discipline
        .obedience(organisations, year, now)
        .forEach(it -> figures.put(it.organisation(), share(it.inTime(), it.due())));
    return figures;
  }

  private Map<UUID, Figure> petitions(Collection<UUID> organisations, int year, Instant now) {
    Instant from = LocalDate.of(year, 1, 1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    var figures = new HashMap<UUID, Figure>();
    performance
        .punctuality(organisations, from, now)
        .forEach(it -> figures.put(it.organisation(), share(it.inTime(), it.due())));
    return figures;
  }

  private static Figure share(int part, int whole) {
    return new Figure(
        BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), Mean.EXACT),
        whole);
  }

  private Map<UUID, Figure> policy(Collection<UUID> organisations) {
    return sums(
        database
            .sql(
                """
                select organisation_id, sum(total) as total, sum(counted) as counted
                from evaluation.share
                where organisation_id = any(:ids) and counted > 0 group by organisation_id
                """)
            .param("ids", organisations.toArray(UUID[]::new)));
  }

  private Map<UUID, Figure> plans(Collection<UUID> organisations, LocalDate month) {
    return sums(
        database
            .sql(
                """
                select organisation_id, sum(score) as total, count(*) as counted
                from evaluation.document_score
                where organisation_id = any(:ids) and month = :month and level = 'ORGANISATION'
                  and score is not null
                group by organisation_id
                """)
            .param("ids", organisations.toArray(UUID[]::new))
            .param("month", month));
  }

  private Map<UUID, Figure> assessed(String part, Collection<UUID> organisations, int year) {
    return sums(
        database
            .sql(
                """
                select distinct on (organisation_id) organisation_id, percent as total, 1 as counted
                from evaluation.assessment
                where organisation_id = any(:ids) and part = :part and year = :year
                order by organisation_id, id desc
                """)
            .param("ids", organisations.toArray(UUID[]::new))
            .param("part", part)
            .param("year", year));
  }

  /// Sums are exact in the database too; they are divided here, so that each way to a score cuts
  /// after the same digit.
  private static Map<UUID, Figure> sums(JdbcClient.StatementSpec statement) {
    var figures = new HashMap<UUID, Figure>();
    statement.query(
        row -> {
          BigDecimal counted = row.getBigDecimal("counted");
          figures.put(
              row.getObject("organisation_id", UUID.class),
              new Figure(
                  row.getBigDecimal("total").divide(counted, Mean.EXACT), counted.intValue()));
        });
    return figures;
  }
}
