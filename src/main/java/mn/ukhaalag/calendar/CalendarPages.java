package mn.ukhaalag.calendar;

import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.page.CalendarPage;
import mn.ukhaalag.calendar.page.Decided;
import mn.ukhaalag.calendar.page.HolidayRun;
import mn.ukhaalag.calendar.page.Month;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The calendar of a year, which everybody may read.
@Controller
class CalendarPages {

  private static final int FIRST_YEAR = 2013;
  private static final int YEARS_AHEAD = 4;

  private final LegalTime legalTime;
  private final Areas areas;

  CalendarPages(LegalTime legalTime, Areas areas) {
    this.legalTime = legalTime;
    this.areas = areas;
  }

  @GetMapping("/calendar")
  ModelAndView show(@RequestParam @Nullable Integer year, Actor actor) {
    int thisYear = legalTime.today().getYear();
    int shown = year == null ? thisYear : year;
    int lastYear = thisYear + YEARS_AHEAD;
    if (shown < FIRST_YEAR || shown > lastYear) {
      throw new NotFound("the calendar of " + shown);
    }
    var calendar = legalTime.calendar();
    return new ModelAndView(
        "calendar/year",
        "it",
        new CalendarPage(
            shown,
            calendar.workingDaysOf(shown, null),
            Month.of(shown, calendar),
            HolidayRun.of(shown, calendar),
            calendar.specialDays(shown).stream().map(this::decided).toList(),
            calendar.lunarYear(shown).orElse(null),
            shown > FIRST_YEAR,
            shown < lastYear,
            shown >= thisYear && actor.holds(Role.PROVINCE_ADMINISTRATOR)));
  }

  private Decided decided(SpecialDay special) {
    return new Decided(special, areas.find(special.area()).orElse(null));
  }
}
