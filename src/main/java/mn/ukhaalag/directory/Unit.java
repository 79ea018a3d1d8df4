package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of an organisation, for example a division.
///
/// @param to the first day on which it is no more
public record Unit(
    UUID id,
    UUID organisation,
    String code,
    String nameMn,
    String nameEn,
    LocalDate from,
    @Nullable LocalDate to) {}
