package mn.ukhaalag.calendar.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import mn.ukhaalag.calendar.Holiday;
import mn.ukhaalag.calendar.WorkingCalendar.LunarYear;
import org.jspecify.annotations.Nullable;

/// The calendar of a year.
///
/// @param decisions what was decided for single days, of all areas, in their order
/// @param lunarYear how far the lunar holidays of the year are known; null if not at all
/// @param hasPrevious whether the year before can be shown
/// @param mayEdit whether the one who looks may add and end decisions
public record CalendarPage(
    int year,
    int workingDays,
    List<Month> months,
    List<HolidayRun> holidays,
    List<Decided> decisions,
    @Nullable LunarYear lunarYear,
    boolean hasPrevious,
    boolean hasNext,
    boolean mayEdit) {

  /// Whether people must be told that free days may be missing or may still move.
  public boolean isUncertain() {
    return lunarYear == null || !lunarYear.complete() || !lunarYear.confirmed();
  }

  /// One holiday for each law that the holidays of the year stand in.
  public Collection<Holiday> laws() {
    var laws = new LinkedHashMap<String, Holiday>();
    holidays.forEach(run -> laws.putIfAbsent(run.holiday().lawMn(), run.holiday()));
    return laws.values();
  }
}
