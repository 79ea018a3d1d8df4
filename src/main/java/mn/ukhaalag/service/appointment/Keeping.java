package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.appointment.Counters.Facts;
import mn.ukhaalag.service.appointment.Rearranging.Decision;
import mn.ukhaalag.service.appointment.Rearranging.Outcome;
import mn.ukhaalag.service.appointment.Visit.Status;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the counters of an organisation, their hours, and what people come for.
@Component
class Keeping {

  private final Counters counters;
  private final Timetables timetables;
  private final Reasons reasons;
  private final Visits visits;
  private final Rearranging rearranging;
  private final Ledger ledger;
  private final Clock clock;

  Keeping(
      Counters counters,
      Timetables timetables,
      Reasons reasons,
      Visits visits,
      Rearranging rearranging,
      Ledger ledger,
      Clock clock) {
    this.counters = counters;
    this.timetables = timetables;
    this.reasons = reasons;
    this.visits = visits;
    this.rearranging = rearranging;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// All that can be said of a counter.
  record Arrangement(Facts facts, Map<DayOfWeek, Opening> week, Set<UUID> reasons) {}

  @Transactional
  public UUID open(UUID organisation, Arrangement arrangement, Author by) {
    counters.lockAll(organisation);
    UUID id = counters.add(organisation, arrangement.facts());
    timetables.replace(id, arrangement.week());
    reasons.replace(id, arrangement.reasons());
    write("service.counter-opened", id, arrangement.toString(), by);
    return id;
  }

  /// Changes a counter, once what becomes of appointments that no longer fit is decided.
  ///
  /// @param revision the one that was changed
  /// @throws Conflict if somebody else was quicker
  Outcome change(
      Counter counter, int revision, Arrangement arrangement, Decision decision, Author by) {
    return rearranging.change(
        counter.organisation(),
        List.of(counter.id()),
        () -> {
          requireRevision(counter.id(), revision);
          counters.change(counter.id(), arrangement.facts());
          timetables.replace(counter.id(), arrangement.week());
          reasons.replace(counter.id(), arrangement.reasons());
          write("service.counter-changed", counter.id(), arrangement.toString(), by);
        },
        decision,
        by);
  }

  private void requireRevision(UUID counter, int revision) {
    if (counters.get(counter).revision() != revision) {
      throw new Conflict(Message.of("service.appointment.kept.changed"));
    }
  }

  /// Closes a counter for good.
  ///
  /// @throws Conflict if people wait there now
  Outcome close(Counter counter, Decision decision, Author by) {
    return rearranging.change(
        counter.organisation(),
        List.of(counter.id()),
        () -> {
          boolean isBusy =
              visits.open(List.of(counter.id()), WorkingCalendar.dayOf(clock.instant())).stream()
                  .anyMatch(it -> it.status() != Status.BOOKED);
          if (isBusy) {
            throw new Conflict(Message.of("service.appointment.kept.busy"));
          }
          counters.close(counter.id(), clock.instant());
          write("service.counter-closed", counter.id(), "", by);
        },
        decision,
        by);
  }

  /// Makes a day special at these counters of one organisation.
  Outcome except(
      UUID organisation, Collection<UUID> at, Special special, Decision decision, Author by) {
    return rearranging.change(
        organisation,
        at,
        () ->
            at.forEach(
                id -> {
                  timetables.except(id, special);
                  counters.touch(id);
                  write("service.counter-day-changed", id, special.toString(), by);
                }),
        decision,
        by);
  }

  /// Makes a day as all others are.
  Outcome unexcept(Counter counter, LocalDate day, Decision decision, Author by) {
    return rearranging.change(
        counter.organisation(),
        List.of(counter.id()),
        () -> {
          timetables.unexcept(counter.id(), day);
          counters.touch(counter.id());
          write("service.counter-day-changed", counter.id(), day.toString(), by);
        },
        decision,
        by);
  }

  @Transactional
  public UUID add(UUID organisation, UUID service, Label name, Author by) {
    UUID id = reasons.add(organisation, service, name);
    ledger.append(
        by,
        "service.appointment-reason-added",
        new Thing("service-appointment-reason", id),
        Map.of("service", service.toString()));
    return id;
  }

  /// Nobody can come for it any more; those who have a time still do.
  @Transactional
  public void end(Reason reason, Author by) {
    reasons.end(reason.id(), clock.instant());
    ledger.append(
        by,
        "service.appointment-reason-ended",
        new Thing("service-appointment-reason", reason.id()),
        Map.of());
  }

  private void write(String act, UUID counter, String content, Author by) {
    ledger.append(by, act, new Thing(Counter.THING, counter), content, Map.of());
  }
}
