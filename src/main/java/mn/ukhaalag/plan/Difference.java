package mn.ukhaalag.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.plan.Version.Sentence;
import org.jspecify.annotations.Nullable;

/// What is different between two versions of a document.
///
/// @param before null for a sentence that is new
/// @param after null for a sentence that is gone
public record Difference(@Nullable Sentence before, @Nullable Sentence after, List<Fact> facts) {

  /// A fact that changed; empty where it was not there.
  ///
  /// @param key the message key of its name
  public record Fact(String key, String before, String after) {}

  /// The key of a sentence's own words, beside its facts.
  public static final String TITLE = "plan.fact.title";

  /// The sentence as it reads now, or read last.
  public Sentence sentence() {
    return after == null ? Objects.requireNonNull(before) : after;
  }

  /// What changed from one version to the next: first what changed or is new, in the order of
  /// the
  /// newer one, then what is gone.
  public static List<Difference> between(List<Sentence> before, List<Sentence> after) {
    Map<UUID, Sentence> old =
        before.stream()
            .collect(
                Collectors.toMap(
                    Sentence::id, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    var differences = new ArrayList<Difference>();
    for (Sentence sentence : after) {
      Sentence earlier = old.remove(sentence.id());
      List<Fact> facts = earlier == null ? List.of() : facts(earlier, sentence);
      if (earlier == null || !facts.isEmpty()) {
        differences.add(new Difference(earlier, sentence, facts));
      }
    }
    old.values().forEach(gone -> differences.add(new Difference(gone, null, List.of())));
    return List.copyOf(differences);
  }

  private static List<Fact> facts(Sentence before, Sentence after) {
    Map<String, String> one = all(before);
    Map<String, String> other = all(after);
    var keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream()
        .map(key -> new Fact(key, one.getOrDefault(key, ""), other.getOrDefault(key, "")))
        .filter(fact -> !fact.before().equals(fact.after()))
        .toList();
  }

  private static Map<String, String> all(Sentence sentence) {
    Map<String, String> all = new LinkedHashMap<>(sentence.facts());
    all.put(TITLE, sentence.title());
    all.put("plan.fact.code", sentence.code());
    return all;
  }
}
