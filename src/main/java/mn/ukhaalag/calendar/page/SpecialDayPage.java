package mn.ukhaalag.calendar.page;

import java.util.List;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.web.Problems;

/// The form in which a decision on days is entered.
///
/// @param areas those that it can be for
public record SpecialDayPage(SpecialDayForm form, List<Area> areas, Problems problems) {}
