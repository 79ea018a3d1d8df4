package mn.ukhaalag.service.appointment;

import java.time.LocalDate;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;

/// A day on which a counter is closed, or open at other hours than in other weeks.
///
/// @param opening null if it is closed
/// @param reason what people read; may be empty
public record Special(LocalDate day, @Nullable Opening opening, Label reason) {}
