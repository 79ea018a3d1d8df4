package mn.ukhaalag.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import mn.ukhaalag.calendar.PastClock;
import mn.ukhaalag.calendar.WorkingCalendar;

/// What is to happen when in the demo's past. It is done in the order of time, so that the ledger
/// reads as if it had been written then; what lies in the future is left undone.
final class Agenda {

  private record Step(Instant at, long number, Runnable deed) {}

  private final PriorityQueue<Step> steps =
      new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::number));
  private final Instant now;
  private long number;

  Agenda(Instant now) {
    this.now = now;
  }

  /// Notes a deed for that moment.
  void add(Instant at, Runnable deed) {
    if (at.isBefore(now)) {
      steps.add(new Step(at, number++, deed));
    }
  }

  /// Does everything, also what is added meanwhile.
  void run() {
    for (Step step = steps.poll(); step != null; step = steps.poll()) {
      PastClock.at(step.at(), step.deed());
    }
  }

  /// The moment itself in office hours, or the next morning on which offices work.
  static Instant atWork(Instant moment) {
    ZonedDateTime time = moment.atZone(WorkingCalendar.ZONE);
    if (time.toLocalTime().isBefore(LocalTime.of(9, 0))) {
      time = time.with(LocalTime.of(9, 10));
    }
    if (time.toLocalTime().isAfter(LocalTime.of(17, 0))) {
      time = time.plusDays(1).with(LocalTime.of(9, 20));
    }
    while (time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY) {
      time = time.plusDays(1);
    }
    return time.toInstant();
  }
}
