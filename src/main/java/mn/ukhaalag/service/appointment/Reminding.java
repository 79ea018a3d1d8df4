package mn.ukhaalag.service.appointment;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.appointment.Visit.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds people of their appointments: the day before and on the morning. Whoever took the time
/// after that moment knows it anyway.
@Component
class Reminding {

  private static final LocalTime DAY_BEFORE = LocalTime.of(10, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final Visits visits;
  private final VisitLetters letters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminding(
      JdbcClient database,
      Visits visits,
      VisitLetters letters,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.visits = visits;
    this.letters = letters;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A reminder that can be due.
  ///
  /// @param degree what is noted once somebody was reminded
  /// @param since from when on it is told
  private record Reminder(int degree, String letter, LocalDate day, Instant since) {}

  void run() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    run(new Reminder(1, "tomorrow", today.plusDays(1), at(today, DAY_BEFORE)));
    run(new Reminder(2, "today", today, at(today, MORNING)));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private void run(Reminder reminder) {
    if (clock.instant().isBefore(reminder.since())) {
      return;
    }
    List<UUID> due;
    do {
      due = due(reminder);
      due.forEach(id -> transaction.executeWithoutResult(it -> remind(id, reminder)));
    } while (due.size() == BATCH);
  }

  private List<UUID> due(Reminder reminder) {
    Instant begin = at(reminder.day(), LocalTime.MIN);
    Instant now = clock.instant();
    return database
        .sql(
            """
            select id from service.appointment
            where status = 'BOOKED' and due_at >= :from and due_at < :to
              and reminded < :degree and made_at < :since
            order by due_at limit :limit
            """)
        .param("from", (now.isAfter(begin) ? now : begin).atOffset(UTC))
        .param("to", WorkingCalendar.endOf(reminder.day()).atOffset(UTC))
        .param("degree", reminder.degree())
        .param("since", reminder.since().atOffset(UTC))
        .param("limit", BATCH)
        .query(UUID.class)
        .list();
  }

  private void remind(UUID id, Reminder reminder) {
    Visit visit = visits.lock(id);
    int reminded =
        database
            .sql(
                "update service.appointment set reminded = :degree where id = :id and reminded < :degree")
            .param("degree", reminder.degree())
            .param("id", id)
            .update();
    if (reminded > 0 && visit.status() == Status.BOOKED && visit.day().equals(reminder.day())) {
      letters.tell(visit, reminder.letter());
    }
  }
}
