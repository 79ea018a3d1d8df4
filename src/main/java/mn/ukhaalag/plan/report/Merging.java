package mn.ukhaalag.plan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.EarlierLines.Before;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.report.page.LineClash;
import mn.ukhaalag.plan.report.page.ReportPage.Row;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// Compares what was typed into a report with what somebody else has written meanwhile, field by
/// field. What only one of the two has changed is kept from that one; where both have, what was
/// typed stays in the form, and the person decides.
final class Merging {

  private final Typed typed;
  private final Map<UUID, Before> before;
  private final boolean isLocked;
  private final List<LineClash> clashes = new ArrayList<>();
  private final Map<String, String> merged;

  private Merging(Typed typed, Map<UUID, Before> before, boolean isLocked) {
    this.typed = typed;
    this.before = before;
    this.isLocked = isLocked;
    merged = new HashMap<>(typed.values());
  }

  /// What is shown to the second one.
  ///
  /// @param form what the form holds now
  record Merged(Typed form, List<LineClash> clashes) {}

  /// @param rows as they stand now
  /// @param before what they said when the form was opened, where that was changed since
  /// @param revision as it is now: saving the form again overwrites knowingly
  /// @param isLocked whether nothing can be saved any more, so that all that was typed is shown
  static Merged merge(
      List<Row> rows, Map<UUID, Before> before, Typed typed, int revision, boolean isLocked) {
    var merging = new Merging(typed, before, isLocked);
    rows.forEach(merging::compare);
    merging.merged.put("revision", Integer.toString(revision));
    return new Merged(new Typed(merging.merged), List.copyOf(merging.clashes));
  }

  private void compare(Row row) {
    Line now = row.line();
    Before old =
        before.getOrDefault(now.measure(), new Before(now.measure(), now.percent(), now.words()));
    compare(
        row,
        "percent",
        "plan.tell.percent",
        Numbers.text(old.percent()),
        Numbers.text(now.percent()));
    compare(row, "words", "plan.tell.words", old.words(), now.words());
  }

  private void compare(Row row, String field, String key, String old, String theirs) {
    String name = row.field(field);
    String yours = normal(field, typed.get(name));
    boolean isTheirs = !theirs.equals(old);
    boolean isYours = !yours.equals(old);
    if (isTheirs && !isYours) {
      merged.put(name, theirs);
    }
    if (!yours.equals(theirs) && (isTheirs || isLocked)) {
      clashes.add(
          new LineClash(row.measure().promise().code(), key, old, theirs, isYours ? yours : null));
    }
  }

  private static String normal(String field, String typed) {
    @Nullable BigDecimal number =
        field.equals("percent") ? Numbers.parse(typed).orElse(null) : null;
    return number == null ? CleanText.clean(typed) : Numbers.text(number);
  }
}
