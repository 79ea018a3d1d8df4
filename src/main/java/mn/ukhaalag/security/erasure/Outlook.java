package mn.ukhaalag.security.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.OwnErasure;
import mn.ukhaalag.access.OwnErasure.Fate;
import mn.ukhaalag.access.OwnErasure.Part;
import mn.ukhaalag.access.OwnErasure.Person;
import mn.ukhaalag.access.OwnErasure.Terms;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/// What all rooms together keep of somebody, and what the law says about it today.
@Component
class Outlook {

  private final List<OwnErasure> rooms;
  private final Accounts accounts;
  private final LegalTime legalTime;
  private final Clock clock;

  Outlook(List<OwnErasure> rooms, Accounts accounts, LegalTime legalTime, Clock clock) {
    this.rooms = List.copyOf(rooms);
    this.accounts = accounts;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// What becomes of what is kept of the account; empty if there is no such account.
  List<Part> of(UUID account) {
    return person(account)
        .map(it -> rooms.stream().flatMap(room -> room.outlook(it, terms()).stream()).toList())
        .orElse(List.of());
  }

  /// All rooms forget what nothing keeps, in the transaction of the caller.
  void erase(UUID account) {
    Terms terms = terms();
    person(account).ifPresent(it -> rooms.forEach(room -> room.erase(it, terms)));
  }

  /// The day on which the first thing that is kept may go; empty if nothing that is kept does.
  static Optional<LocalDate> next(List<Part> parts) {
    return parts.stream().map(Part::until).filter(Objects::nonNull).min(LocalDate::compareTo);
  }

  static boolean has(Fate fate, List<Part> parts) {
    return parts.stream().anyMatch(it -> it.fate() == fate);
  }

  private Optional<Person> person(UUID id) {
    return accounts.find(id).map(Outlook::person);
  }

  private static Person person(Account account) {
    // What an administrator typed proves nobody: of an official goes what hangs on his account.
    boolean isProven = account.official() == null;
    return new Person(
        account.id(),
        account.name(),
        isProven ? account.email() : null,
        isProven ? account.phone() : null);
  }

  private Terms terms() {
    LocalDate today = legalTime.today();
    Instant now = clock.instant();
    return new Terms() {
      @Override
      public LocalDate until(String rule, Instant ended) {
        return legalTime
            .rule(rule, today)
            .lastDay(WorkingCalendar.dayOf(ended), legalTime.calendar(), null);
      }

      @Override
      public boolean isOver(String rule, Instant ended) {
        return until(rule, ended).isBefore(today);
      }

      @Override
      public Instant now() {
        return now;
      }
    };
  }
}
