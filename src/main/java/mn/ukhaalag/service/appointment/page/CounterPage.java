package mn.ukhaalag.service.appointment.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Person;
import mn.ukhaalag.service.appointment.Reason;
import mn.ukhaalag.service.appointment.Visit;
import mn.ukhaalag.service.appointment.Wait;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// A day at a counter, to those who work there.
///
/// @param hours of that day; empty if it is closed
/// @param waiting null if it is closed today, or for another day
/// @param called null if nobody is
/// @param person who is called; null if nobody asked for a name
/// @param reasons by id
/// @param offered for which numbers can be given at the door
/// @param key of the form that gives a number
/// @param conflict why the last act was not possible; null if it was
public record CounterPage(
    Counter counter,
    Organisation organisation,
    LocalDate day,
    boolean isToday,
    String hours,
    @Nullable Wait waiting,
    @Nullable Visit called,
    @Nullable Person person,
    List<Visit> visits,
    Map<UUID, Reason> reasons,
    List<Reason> offered,
    String key,
    @Nullable Message conflict) {

  public Reason reason(Visit visit) {
    return Objects.requireNonNull(reasons.get(visit.reason()));
  }
}
