package mn.ukhaalag.petition.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A quarter as it is reported: cut off on the 20th of its last month, from where the next one
/// goes on, and handed in by the 23rd.
record Quarter(int year, int number) {

  private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})-([1-4])");
  private static final int CUT_OFF = 20;
  private static final int HANDED_IN = 23;
  private static final int MONTHS = 3;

  /// The one written so; empty if it is none.
  static Optional<Quarter> parse(@Nullable String written) {
    Matcher found = WRITTEN.matcher(written == null ? "" : written.strip());
    return found.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  /// The one in which petitions of that day are counted.
  static Quarter of(LocalDate day) {
    var calendar = new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    return day.isAfter(calendar.until()) ? calendar.next() : calendar;
  }

  /// This one and those before it, the latest first.
  List<Quarter> back(int many) {
    return Stream.iterate(this, Quarter::previous).limit(many).toList();
  }

  /// The first day that counts.
  LocalDate from() {
    return previous().until().plusDays(1);
  }

  /// The last day that counts.
  LocalDate until() {
    return LocalDate.of(year, number * MONTHS, CUT_OFF);
  }

  /// By when it is handed in.
  LocalDate due() {
    return LocalDate.of(year, number * MONTHS, HANDED_IN);
  }

  Quarter previous() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  private Quarter next() {
    return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
  }

  @Override
  public String toString() {
    return year + "-" + number;
  }
}
