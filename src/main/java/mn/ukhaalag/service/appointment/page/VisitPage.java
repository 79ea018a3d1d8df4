package mn.ukhaalag.service.appointment.page;

import java.time.Instant;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Person;
import mn.ukhaalag.service.appointment.Reason;
import mn.ukhaalag.service.appointment.Visit;
import mn.ukhaalag.service.appointment.Wait;
import mn.ukhaalag.web.QrCode;
import org.jspecify.annotations.Nullable;

/// An appointment or a number, to the one who comes.
///
/// @param person null once that is forgotten
/// @param isOfAccount whether it is opened by signing in, too
/// @param changeableUntil the last moment of moving and cancelling
/// @param waiting null if it is not in today's queue
public record VisitPage(
    Visit visit,
    Organisation organisation,
    Counter counter,
    Reason reason,
    @Nullable Person person,
    boolean isOfAccount,
    String secret,
    QrCode code,
    boolean isChangeable,
    Instant changeableUntil,
    @Nullable Wait waiting) {}
