package mn.ukhaalag.plan.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.page.Named;

/// The language of a file and its words.
record Wording(Words words, Language language) {

  private static final DateTimeFormatter MN_DATE = DateTimeFormatter.ofPattern("yyyy.MM.dd");
  private static final DateTimeFormatter EN_DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  String t(String key, Object... arguments) {
    return words.get(language, "plan.form." + key, arguments);
  }

  String in(Named name) {
    String english = name.en();
    return language == Language.EN && english != null && !english.isEmpty() ? english : name.mn();
  }

  String date(LocalDate day) {
    return day.format(language == Language.MN ? MN_DATE : EN_DATE);
  }

  String date(Instant time) {
    return date(WorkingCalendar.dayOf(time));
  }

  String level(Level level) {
    return words.get(language, "plan.level." + level);
  }

  /// From the first of January, as reports always do.
  String period(int year, Part part) {
    return t("period." + part, year)
        + " ("
        + date(LocalDate.of(year, 1, 1))
        + " – "
        + date(part.lastDay(year))
        + ")";
  }
}
