package mn.ukhaalag.service.appointment.page;

import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Person;
import mn.ukhaalag.service.appointment.Reason;
import mn.ukhaalag.service.appointment.Visit;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// An appointment or a number, to those who work at the counter.
///
/// @param person null for a number given at the door, or once that is forgotten
/// @param before how many stand before it; 0 if it does not wait
/// @param conflict why the last act was not possible; null if it was
public record TurnPage(
    Visit visit,
    Organisation organisation,
    Counter counter,
    Reason reason,
    @Nullable Person person,
    boolean isToday,
    int before,
    @Nullable Message conflict) {}
