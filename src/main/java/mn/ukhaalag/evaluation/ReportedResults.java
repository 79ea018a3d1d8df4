package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.plan.Inspections;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells those who print reports what the monitoring team found of the results in them.
@Component
class ReportedResults implements Inspections {

  private final JdbcClient database;

  ReportedResults(JdbcClient database) {
    this.database = database;
  }

  private record Found(
      UUID measure, String kind, @Nullable BigDecimal percent, String reason, Instant at) {}

  @Override
  public Map<UUID, Finding> findings(Collection<UUID> measures, Instant from, Instant until) {
    var findings = new HashMap<UUID, Finding>();
    database
        .sql(
            """
            select distinct on (measure_id) measure_id as measure, kind, percent, reason, at
            from evaluation.verdict
            where measure_id = any(:ids) and at >= :from and at < :until
            order by measure_id, id desc
            """)
        .param("ids", measures.toArray(UUID[]::new))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(Found.class)
        .list()
        .forEach(
            it ->
                findings.put(
                    it.measure(),
                    new Finding(
                        Message.of("evaluation.verdict." + it.kind()),
                        it.percent(),
                        it.reason(),
                        it.at())));
    return findings;
  }
}
