package mn.ukhaalag.security.erasure.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mn.ukhaalag.access.OwnErasure.Fate;
import mn.ukhaalag.access.OwnErasure.Part;
import mn.ukhaalag.calendar.LegalRule;

/// What is kept of somebody, by what becomes of it.
///
/// @param erased how many things of each kind go, by the message key of the kind
/// @param rules the legal rules by which things are kept, by their keys
public record Parts(
    Map<String, Integer> erased, List<Part> kept, List<Part> open, Map<String, LegalRule> rules) {

  /// The same, sorted.
  ///
  /// @param rule gives a legal rule by its key
  public static Parts of(List<Part> all, Function<String, LegalRule> rule) {
    Map<String, Integer> erased = new LinkedHashMap<>();
    Map<String, LegalRule> rules = new LinkedHashMap<>();
    for (Part part : all) {
      if (part.fate() == Fate.ERASED) {
        erased.merge(part.key(), part.count(), Integer::sum);
      }
      if (part.rule() != null) {
        rules.computeIfAbsent(part.rule(), rule);
      }
    }
    return new Parts(erased, with(Fate.KEPT, all), with(Fate.OPEN, all), rules);
  }

  private static List<Part> with(Fate fate, List<Part> all) {
    return all.stream().filter(it -> it.fate() == fate).toList();
  }

  /// The rule by which something is kept.
  public LegalRule rule(Part part) {
    return Objects.requireNonNull(rules.get(part.rule()));
  }
}
