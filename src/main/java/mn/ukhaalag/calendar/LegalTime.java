package mn.ukhaalag.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What day it is, which days are worked, and which legal rule is in force.
///
/// Answers from a copy in memory. Every two seconds at most, one caller looks whether the tables
/// have changed, so that all nodes agree soon and a deadline costs no query.
@Component
public class LegalTime {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CalendarTables tables;
  private final Clock clock;
  private final AtomicLong nextLook = new AtomicLong();
  private volatile CalendarTables.Copy copy;

  LegalTime(CalendarTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
    nextLook.set(System.nanoTime() + PATIENCE.toNanos());
    copy = tables.read();
  }

  /// The local day that it is now.
  public LocalDate today() {
    return WorkingCalendar.dayOf(clock.instant());
  }

  /// The calendar as it is now; take it once for all that belongs together.
  public WorkingCalendar calendar() {
    return copy().calendar();
  }

  /// The version of the rule that is in force on that day.
  ///
  /// @throws NoRuleInForce if there is none
  public LegalRule rule(String key, LocalDate day) {
    return copy().rules().rule(key, day);
  }

  /// The version of a rule with that id, whether it is still in force or not.
  ///
  /// @throws NoRuleInForce if there is none
  public LegalRule rule(UUID id) {
    return copy().rules().rule(id);
  }

  /// Makes this node see at once what the running transaction changed, when it is committed.
  void lookAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            look();
          }
        });
  }

  private CalendarTables.Copy copy() {
    long now = System.nanoTime();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + PATIENCE.toNanos())) {
      look();
    }
    return copy;
  }

  private synchronized void look() {
    if (tables.version() != copy.version()) {
      copy = tables.read();
    }
  }
}
