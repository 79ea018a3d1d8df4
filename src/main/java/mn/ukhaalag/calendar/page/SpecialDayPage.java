package mn.ukhaalag.calendar.page;

import mn.ukhaalag.web.Problems;

/// The form in which a decision on days is entered.
public record SpecialDayPage(SpecialDayForm form, Problems problems) {}
