package mn.ukhaalag.calendar.page;

import mn.ukhaalag.calendar.SpecialDay;
import mn.ukhaalag.web.Problems;

/// The form in which a decision on a day is ended.
public record SpecialDayEndPage(SpecialDay decision, String reason, Problems problems) {}
