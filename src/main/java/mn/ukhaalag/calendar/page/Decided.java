package mn.ukhaalag.calendar.page;

import mn.ukhaalag.calendar.SpecialDay;
import mn.ukhaalag.directory.Area;
import org.jspecify.annotations.Nullable;

/// A decision on a day, with the area that it holds for.
///
/// @param area null for the whole nation
public record Decided(SpecialDay special, @Nullable Area area) {}
