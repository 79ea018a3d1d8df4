package mn.ukhaalag.service.appointment.page;

import java.util.List;
import java.util.Map;
import mn.ukhaalag.service.appointment.Visit;

/// Appointments that would no longer fit, before anything changes.
///
/// @param action where the form is sent again, with what becomes of them
/// @param fields all that was typed
/// @param visits the first of them
/// @param count how many there are
/// @param back to the form
public record TouchedPage(
    String action, Map<String, String> fields, List<Visit> visits, int count, String back) {}
