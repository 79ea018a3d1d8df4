package mn.ukhaalag.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.Language;

/// What stands in the gaps of a notice, written out in each language.
record Arguments(Map<Language, List<String>> written) {

  private static final DateTimeFormatter MN_DATE = DateTimeFormatter.ofPattern("yyyy.MM.dd");
  private static final DateTimeFormatter EN_DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MN_TIME = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm");
  private static final DateTimeFormatter EN_TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  /// @throws IllegalArgumentException if there is an argument of a kind that cannot be written
  static Arguments of(List<?> arguments) {
    var written = new EnumMap<Language, List<String>>(Language.class);
    for (Language language : Language.values()) {
      written.put(language, arguments.stream().map(it -> write(it, language)).toList());
    }
    return new Arguments(written);
  }

  Object[] in(Language language) {
    return written.getOrDefault(language, List.of()).toArray();
  }

  private static String write(Object argument, Language language) {
    boolean isEnglish = language == Language.EN;
    return switch (argument) {
      case String text -> text;
      case Number number -> number.toString();
      case Phrase phrase -> phrase.in(language);
      case LocalDate day -> (isEnglish ? EN_DATE : MN_DATE).format(day);
      case Instant time ->
          (isEnglish ? EN_TIME : MN_TIME).format(time.atZone(WorkingCalendar.ZONE));
      default -> throw new IllegalArgumentException("Notices cannot say a " + argument.getClass());
    };
  }
}
