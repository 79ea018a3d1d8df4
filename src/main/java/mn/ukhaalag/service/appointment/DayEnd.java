package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What the night does after a day: what nobody wrote down lapses, the figures are counted, and
/// who came is forgotten once the rule says so.
@Component
class DayEnd {

  private static final int BATCH = 500;

  /// What a clerk puts right within these days is counted anew.
  private static final int COUNTED_AGAIN = 7;

  private final JdbcClient database;
  private final Visits visits;
  private final Persons persons;
  private final Diary diary;
  private final Notices notices;
  private final LegalTime legalTime;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DayEnd(
      JdbcClient database,
      Visits visits,
      Persons persons,
      Diary diary,
      Notices notices,
      LegalTime legalTime,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.visits = visits;
    this.persons = persons;
    this.diary = diary;
    this.notices = notices;
    this.legalTime = legalTime;
    this.transaction = transaction;
    this.clock = clock;
  }

  void run() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    lapse(today);
    count(today);
    forget(today);
  }

  private void lapse(LocalDate today) {
    List<UUID> left;
    do {
      left =
          database
              .sql(
                  """
                  select id from service.appointment
                  where day < :today and status in ('BOOKED', 'WAITING', 'CALLED')
                  order by day limit :limit
                  """)
              .param("today", today)
              .param("limit", BATCH)
              .query(UUID.class)
              .list();
      left.forEach(id -> transaction.executeWithoutResult(it -> lapse(id)));
    } while (left.size() == BATCH);
  }

  private void lapse(UUID id) {
    Visit visit = visits.lock(id);
    if (visit.allows(VisitAct.LAPSED)) {
      diary.write(visit, VisitAct.LAPSED, Author.SYSTEM);
    }
  }

  private void count(LocalDate today) {
    database
        .sql(
            """
            insert into service.appointment_figure
                (counter_id, day, booked, remote, walk_in, served, absent, cancelled, lapsed,
                 called, waiting_seconds)
            select a.counter_id, a.day,
                   count(*) filter (where kind = 'BOOKED'),
                   count(*) filter (where kind = 'REMOTE'),
                   count(*) filter (where kind = 'WALK_IN'),
                   count(*) filter (where status = 'SERVED'),
                   count(*) filter (where status = 'ABSENT'),
                   count(*) filter (where status = 'CANCELLED'),
                   count(*) filter (where status = 'LAPSED'),
                   count(called_at),
                   coalesce(sum(greatest(0, extract(epoch from called_at - due_at)))
                            filter (where called_at is not null), 0)
            from service.counter_day d
            join service.appointment a on a.counter_id = d.counter_id and a.day = d.day
            where d.day >= :from and d.day < :today
            group by a.counter_id, a.day
            on conflict (counter_id, day) do update
            set booked = excluded.booked, remote = excluded.remote, walk_in = excluded.walk_in,
                served = excluded.served, absent = excluded.absent,
                cancelled = excluded.cancelled, lapsed = excluded.lapsed,
                called = excluded.called, waiting_seconds = excluded.waiting_seconds
            """)
        .param("from", today.minusDays(COUNTED_AGAIN))
        .param("today", today)
        .update();
  }

  private void forget(LocalDate today) {
    LocalDate before =
        WorkingCalendar.dayOf(
            legalTime
                .rule("service.appointment.personal-data", today)
                .before(clock.instant(), legalTime.calendar(), null));
    List<UUID> old;
    do {
      old = persons.before(before, BATCH);
      old.forEach(id -> transaction.executeWithoutResult(it -> forget(id)));
    } while (old.size() == BATCH);
  }

  private void forget(UUID visit) {
    persons.forget(visit);
    database
        .sql(
            """
            update service.appointment_step set account_id = null
            where appointment_id = :visit and post_id is null
            """)
        .param("visit", visit)
        .update();
    notices.forget(visits.get(visit).thing());
  }
}
