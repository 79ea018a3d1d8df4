package mn.ukhaalag.service.appointment.page;

import java.time.Instant;
import mn.ukhaalag.service.appointment.Visit;

/// Asking once more before an appointment moves.
///
/// @param to the beginning of the new time
/// @param slot the new time, as the form sends it
public record MovePage(
    Visit visit, Instant to, String slot, Instant changeableUntil, boolean isLate) {}
