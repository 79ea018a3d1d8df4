package mn.ukhaalag.calendar;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.calendar.Holiday.Fixed;
import mn.ukhaalag.calendar.Holiday.Lunar;
import mn.ukhaalag.calendar.Holiday.Reckoning;
import org.jspecify.annotations.Nullable;

/// The holidays of 2024 to 2028 written down a second time, so that properties need no database.
final class KnownCalendar {

  private static final List<Holiday> HOLIDAYS =
      List.of(
          holiday("new-year", fixed(1, 1, 1)),
          holiday("women", fixed(3, 8, 8)),
          holiday("children", fixed(6, 1, 1)),
          holiday("naadam", fixed(7, 10, 15)),
          holiday("republic", fixed(11, 26, 26)),
          holiday("independence", fixed(12, 29, 29)),
          holiday(
              "tsagaan-sar",
              lunar(3, "2024-02-10", "2025-03-01", "2026-02-18", "2027-02-07", "2028-02-26")),
          holiday(
              "buddha",
              lunar(1, "2024-05-23", "2025-06-11", "2026-05-31", "2027-05-20", "2028-06-07")),
          holiday(
              "chinggis",
              lunar(1, "2024-11-02", "2025-11-21", "2026-11-10", "2027-11-29", "2028-11-17")));

  private KnownCalendar() {}

  static WorkingCalendar with(List<SpecialDay> specialDays) {
    return new WorkingCalendar(HOLIDAYS, specialDays, Map.of());
  }

  static WorkingCalendar with(SpecialDay... specialDays) {
    return with(List.of(specialDays));
  }

  static SpecialDay special(LocalDate day, SpecialDay.Kind kind, @Nullable String area) {
    return new SpecialDay(new UUID(0, day.toEpochDay()), day, kind, area, "", "", "");
  }

  private static Holiday holiday(String key, Reckoning reckoning) {
    return new Holiday(key, key, key, "", "", reckoning, null, null);
  }

  private static Fixed fixed(int month, int first, int last) {
    return new Fixed(MonthDay.of(month, first), MonthDay.of(month, last));
  }

  private static Lunar lunar(int length, String... firstDays) {
    return new Lunar(
        Stream.of(firstDays)
            .map(LocalDate::parse)
            .flatMap(first -> first.datesUntil(first.plusDays(length)))
            .collect(toSet()));
  }
}
