package mn.ukhaalag.service.designer;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;

/// Two who work on one draft. Who changes a part that nobody else touched does so, whatever else
/// was changed meanwhile; who changes one that somebody else has changed is shown what it says now,
/// field by field, and decides.
final class Clash {

  /// The field in which a form says what its part was like when it was opened.
  private static final String WAS = "was";

  private static final Set<String> TECHNICAL = Set.of(WAS, "revision", "kind", "_csrf", "after");

  private Clash() {}

  /// What a form has to send back so that a change by somebody else is seen.
  static String mark(Typed part) {
    Map<String, String> filled = new TreeMap<>(part.values());
    filled.values().removeIf(String::isEmpty);
    return Integer.toHexString(filled.hashCode());
  }

  /// The revision on which the change can be kept.
  ///
  /// @param now the part as it stands
  /// @param problems get a sentence for each field that somebody else has changed
  static int revision(Design design, Typed typed, Typed now, Problems problems) {
    int seen = new Reading(typed, problems).revision();
    int current = design.standing().revision();
    if (seen != current && !typed.get(WAS).equals(mark(now))) {
      tell(typed, now, problems);
      return seen;
    }
    return current;
  }

  private static void tell(Typed typed, Typed now, Problems problems) {
    problems.add(Desk.WHOLE, "service.refused.changed");
    Set<String> fields = new TreeSet<>(typed.values().keySet());
    fields.addAll(now.values().keySet());
    fields.removeAll(TECHNICAL);
    for (String field : fields) {
      String value = now.get(field);
      boolean differs = !value.equals(typed.get(field));
      if (differs && problems.of(field) == null) {
        if (value.isEmpty()) {
          problems.add(field, "service.designer.problem.other-empty");
        } else {
          problems.add(field, "service.designer.problem.other", value);
        }
      }
    }
  }
}
