package mn.ukhaalag.calendar.page;

import mn.ukhaalag.web.Problems;

/// The form in which a decision on a day is ended.
public record SpecialDayEndPage(Decided decided, String reason, Problems problems) {}
