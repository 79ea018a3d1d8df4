package mn.ukhaalag.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// All versions of all legal rules, and which of them is in force. Immutable.
final class RuleBook {

  private final Map<UUID, LegalRule> byId;
  private final Map<String, TreeMap<LocalDate, LegalRule>> byKey;

  /// @param rules in the order of publication: of two that begin on one day the later holds
  RuleBook(List<LegalRule> rules) {
    byId = rules.stream().collect(toMap(LegalRule::id, Function.identity()));
    byKey =
        rules.stream()
            .collect(
                groupingBy(
                    LegalRule::key,
                    toMap(
                        LegalRule::validFrom,
                        Function.identity(),
                        (earlier, later) -> later,
                        TreeMap::new)));
  }

  LegalRule rule(String key, LocalDate day) {
    var inForce = byKey.getOrDefault(key, new TreeMap<>()).floorEntry(day);
    if (inForce == null) {
      throw new NoRuleInForce(key, day);
    }
    return inForce.getValue();
  }

  LegalRule rule(UUID id) {
    LegalRule rule = byId.get(id);
    if (rule == null) {
      throw new NoRuleInForce(id);
    }
    return rule;
  }
}
