package mn.ukhaalag.service.appointment.page;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Reason;
import mn.ukhaalag.service.appointment.Slot;
import mn.ukhaalag.service.appointment.Visit;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// Free times to choose from.
///
/// @param moved the appointment that is to move; null for a new one
/// @param days those with a free time
/// @param day the one whose times are shown; null if there is none
/// @param later the first day of later ones; null if nobody can book so far ahead
/// @param earlier the first day of those before; null at the beginning
/// @param problem what became of the last try; null if there was none
public record TimesPage(
    Organisation organisation,
    Reason reason,
    @Nullable Visit moved,
    List<Day> days,
    @Nullable LocalDate day,
    List<Times> times,
    @Nullable LocalDate later,
    @Nullable LocalDate earlier,
    @Nullable Message problem) {

  /// A day and how many times are free on it.
  public record Day(LocalDate day, int free) {}

  /// The free times of a counter on the chosen day.
  public record Times(Counter counter, List<Slot> slots) {}

  /// The address of this page for another day.
  public String path(LocalDate chosen) {
    return path("day", chosen);
  }

  /// The address of the days from that one on.
  public String pathFrom(LocalDate first) {
    return path("from", first);
  }

  private String path(String field, LocalDate value) {
    return moved == null
        ? "/appointments/new?reason=" + reason.id() + "&" + field + "=" + value
        : moved.ownPath() + "/time?" + field + "=" + value;
  }

  /// Where that time is taken.
  public String path(Slot slot) {
    return moved == null
        ? "/appointments/new/details?reason=" + reason.id() + "&slot=" + slot.value()
        : moved.ownPath() + "/time/new?slot=" + slot.value();
  }
}
