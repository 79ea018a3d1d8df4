package mn.ukhaalag.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The table of what was measured, and whether each bar was met.
final class Report {

  /// A figure with its bar; no bar where it only explains another figure.
  private record Line(String what, String figure, String bar, boolean isMet) {
    String text() {
      String verdict = bar.isEmpty() ? "" : isMet ? "met" : "MISSED";
      return "%-64s %16s %16s  %s".formatted(what, figure, bar, verdict);
    }
  }

  private final PrintStream out;
  private final List<Line> lines = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  /// Says what goes on.
  void say(String line) {
    out.println(line);
  }

  void note(String what, String figure) {
    add(new Line(what, figure, "", true));
  }

  /// A figure that must not be below the bar.
  void atLeast(String what, double figure, double bar, String unit) {
    add(new Line(what, text(figure, unit), "≥ " + text(bar, unit), figure >= bar));
  }

  /// A figure that must not be above the bar.
  void atMost(String what, double figure, double bar, String unit) {
    add(new Line(what, text(figure, unit), "≤ " + text(bar, unit), figure <= bar));
  }

  /// Something did not come to its end, which is no better than a bar that is missed.
  void fail(String what) {
    add(new Line(what, "", "to its end", false));
  }

  private void add(Line line) {
    lines.add(line);
    say("  " + line.text());
  }

  private static String text(double figure, String unit) {
    return String.format(Locale.ROOT, figure < 10 ? "%.2f%s" : "%.0f%s", figure, unit);
  }

  /// Whether any bar was missed so far.
  boolean isMissed() {
    return lines.stream().anyMatch(line -> !line.isMet());
  }

  /// Prints all figures as one table.
  ///
  /// @return whether every bar was met
  boolean end() {
    say("");
    lines.forEach(line -> say(line.text()));
    List<String> missed = lines.stream().filter(line -> !line.isMet()).map(Line::what).toList();
    say("");
    say(missed.isEmpty() ? "Every bar is met." : "MISSED: " + String.join("; ", missed));
    return missed.isEmpty();
  }
}
