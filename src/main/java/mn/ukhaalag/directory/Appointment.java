package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody holds a post from one day until another.
///
/// @param to the first day on which he no longer holds it; null if no end is known
public record Appointment(
    UUID id, UUID post, Official official, LocalDate from, @Nullable LocalDate to) {}
