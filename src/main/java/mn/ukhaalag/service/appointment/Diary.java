package mn.ukhaalag.service.appointment;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings an appointment to another state, and writes down that it came there, in one transaction.
/// Nothing personal is in the ledger.
@Component
class Diary {

  private final JdbcClient database;
  private final Visits visits;
  private final Ledger ledger;
  private final Clock clock;

  Diary(JdbcClient database, Visits visits, Ledger ledger, Clock clock) {
    this.database = database;
    this.visits = visits;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Does it to one that was locked.
  ///
  /// @throws Conflict if its state does not allow it
  Visit write(Visit visit, VisitAct act, Author by) {
    require(visit, act);
    visits.change(visit, act, clock.instant());
    Visit changed = visits.get(visit.id());
    note(changed, act, by);
    return changed;
  }

  static void require(Visit visit, VisitAct act) {
    if (!visit.allows(act)) {
      throw new Conflict(
          Message.of("service.appointment.refused." + visit.status(), visit.number().text()));
    }
  }

  /// Writes down what was done already.
  void note(Visit visit, VisitAct act, Author by) {
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into service.appointment_step (appointment_id, act, at, account_id, post_id)
            values (:visit, :act, :now, :account, :post)
            """)
        .param("visit", visit.id())
        .param("act", act.name())
        .param("now", now.atOffset(UTC))
        .param("account", by.account())
        .param("post", by.post())
        .update();
    ledger.append(
        by,
        act.entry(),
        visit.thing(),
        Map.of("counter", visit.counter().toString(), "at", visit.dueAt().toString()));
  }
}
