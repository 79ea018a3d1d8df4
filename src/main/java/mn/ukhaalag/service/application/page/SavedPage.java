package mn.ukhaalag.service.application.page;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.service.Service;

/// How to come back to what was saved.
///
/// @param code for reading
/// @param until the last day on which it is kept
public record SavedPage(UUID draft, Service service, String code, LocalDate until, String next) {}
