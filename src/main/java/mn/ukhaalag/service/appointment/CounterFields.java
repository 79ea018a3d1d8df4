package mn.ukhaalag.service.appointment;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.appointment.Counters.Facts;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// Reads the forms about counters and fills them in again.
final class CounterFields {

  private static final int LONGEST = 150;

  private final Typed typed;
  private final Problems problems;
  private final Reading reading;

  CounterFields(Typed typed, Problems problems) {
    this.typed = typed;
    this.problems = problems;
    this.reading = new Reading(typed, problems);
  }

  Facts facts() {
    String letter = typed.get("letter").toUpperCase(Locale.ROOT);
    problems.addIf(
        !letter.matches("[A-ZА-ЯЁӨҮ]{1,2}"), "letter", "service.appointment.problem.letter");
    Label name = new Label(reading.text("nameMn", LONGEST), reading.text("nameEn", LONGEST));
    Label place =
        new Label(
            reading.optionalText("placeMn", LONGEST), reading.optionalText("placeEn", LONGEST));
    var grid =
        new Grid(
            number("minutes", 5, 240),
            number("places", 1, 50),
            number("kept", 0, 100),
            number("horizon", 1, 180));
    return new Facts(letter, name, place, grid);
  }

  private int number(String field, int least, int most) {
    String text = typed.get(field);
    int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    boolean isWrong = number < least || number > most;
    problems.addIf(isWrong, field, "service.appointment.problem.range", least, most);
    return number;
  }

  /// The chosen ones of these reasons.
  Set<UUID> reasons(List<Reason> offered) {
    Set<UUID> chosen =
        offered.stream()
            .map(Reason::id)
            .filter(it -> typed.has("reason-" + it))
            .collect(Collectors.toSet());
    String first = offered.isEmpty() ? "nameMn" : "reason-" + offered.getFirst().id();
    problems.addIf(chosen.isEmpty(), first, "service.appointment.problem.reasons");
    return chosen;
  }

  Map<DayOfWeek, Opening> week() {
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (typed.has("opens-" + day) || typed.has("closes-" + day)) {
        opening("-" + day).ifPresent(it -> week.put(day, it));
      }
    }
    problems.addIf(week.isEmpty(), "opens-" + DayOfWeek.MONDAY, "service.appointment.problem.week");
    return week;
  }

  /// The hours of a day; empty if something is wrong with them.
  ///
  /// @param ending of the names of its fields
  Optional<Opening> opening(String ending) {
    LocalTime opens = time("opens" + ending);
    LocalTime closes = time("closes" + ending);
    boolean hasBreak = typed.has("breakFrom" + ending) || typed.has("breakTo" + ending);
    LocalTime from = hasBreak ? time("breakFrom" + ending) : null;
    LocalTime to = hasBreak ? time("breakTo" + ending) : null;
    if (opens == null || closes == null || (hasBreak && (from == null || to == null))) {
      return Optional.empty();
    }
    problems.addIf(
        !opens.isBefore(closes), "closes" + ending, "service.appointment.problem.closes");
    boolean isWrong =
        from != null
            && to != null
            && (from.isBefore(opens) || !from.isBefore(to) || to.isAfter(closes));
    problems.addIf(isWrong, "breakFrom" + ending, "service.appointment.problem.break");
    return isWrong || !opens.isBefore(closes)
        ? Optional.empty()
        : Optional.of(new Opening(opens, closes, from, to));
  }

  private @Nullable LocalTime time(String field) {
    String text = typed.get(field).replace('.', ':');
    try {
      return LocalTime.parse(text.matches("\\d:\\d\\d") ? "0" + text : text).withSecond(0);
    } catch (DateTimeParseException wrong) {
      problems.add(field, "service.appointment.problem.time");
      return null;
    }
  }

  /// What stands in the form of a counter before anybody has typed.
  static Typed of(Timetable table, Set<UUID> reasons) {
    Counter counter = table.counter();
    var fields = new HashMap<String, String>();
    fields.put("letter", counter.letter());
    fields.put("nameMn", counter.name().mn());
    fields.put("nameEn", counter.name().en());
    fields.put("placeMn", counter.place().mn());
    fields.put("placeEn", counter.place().en());
    fields.put("minutes", String.valueOf(counter.grid().slotMinutes()));
    fields.put("places", String.valueOf(counter.grid().places()));
    fields.put("kept", String.valueOf(counter.grid().kept()));
    fields.put("horizon", String.valueOf(counter.grid().horizonDays()));
    fields.put("revision", String.valueOf(counter.revision()));
    reasons.forEach(it -> fields.put("reason-" + it, "on"));
    table.week().forEach((day, opening) -> put(fields, "-" + day, opening));
    return new Typed(fields);
  }

  /// What stands in the form of a new one.
  static Typed usual() {
    var fields = new HashMap<String, String>();
    fields.put("minutes", "20");
    fields.put("places", "1");
    fields.put("kept", "4");
    fields.put("horizon", "30");
    var usual =
        new Opening(
            LocalTime.of(8, 30), LocalTime.of(17, 30), LocalTime.of(12, 0), LocalTime.of(13, 0));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
        put(fields, "-" + day, usual);
      }
    }
    return new Typed(fields);
  }

  private static void put(Map<String, String> fields, String ending, Opening opening) {
    fields.put("opens" + ending, opening.opens().toString());
    fields.put("closes" + ending, opening.closes().toString());
    if (opening.breakFrom() != null && opening.breakTo() != null) {
      fields.put("breakFrom" + ending, opening.breakFrom().toString());
      fields.put("breakTo" + ending, opening.breakTo().toString());
    }
  }
}
