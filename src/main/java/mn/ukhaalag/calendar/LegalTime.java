package mn.ukhaalag.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What day it is, which days are worked, and which legal rule is in force.
///
/// Answers from a copy in memory, so a deadline costs no query. A change is seen at once by the
/// node that made it, and within seconds by the others, see [CalendarWatch].
@Component
public class LegalTime {

  private final CalendarTables tables;
  private final Clock clock;
  private volatile CalendarTables.Copy copy;

  LegalTime(CalendarTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
    copy = tables.read();
  }

  /// The local day that it is now.
  public LocalDate today() {
    return WorkingCalendar.dayOf(clock.instant());
  }

  /// The calendar as it is now; take it once for all that belongs together.
  public WorkingCalendar calendar() {
    return copy.calendar();
  }

  /// The version of the rule that is in force on that day.
  ///
  /// @throws NoRuleInForce if there is none
  public LegalRule rule(String key, LocalDate day) {
    return copy.rules().rule(key, day);
  }

  /// The version of a rule with that id, whether it is still in force or not.
  ///
  /// @throws NoRuleInForce if there is none
  public LegalRule rule(UUID id) {
    return copy.rules().rule(id);
  }

  /// Reads the tables again if they have changed.
  synchronized void refresh() {
    if (tables.version() != copy.version()) {
      copy = tables.read();
    }
  }

  /// Refreshes when what the running transaction changed is committed.
  void refreshAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            refresh();
          }
        });
  }
}
