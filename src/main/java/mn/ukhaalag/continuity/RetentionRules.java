package mn.ukhaalag.continuity;

import java.time.LocalDate;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.continuity.backup.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How long backups are kept, by dated rules.
@Component
class RetentionRules {

  private final JdbcClient database;

  RetentionRules(JdbcClient database) {
    this.database = database;
  }

  /// The one that is in force by the clock of the machine.
  Retention.Rule today() {
    return database
        .sql(
            """
            select days, weeks, months from continuity.retention
            where valid_from <= :today order by valid_from desc limit 1
            """)
        .param("today", LocalDate.now(WorkingCalendar.ZONE))
        .query(Retention.Rule.class)
        .optional()
        .orElse(Retention.Rule.USUAL);
  }
}
