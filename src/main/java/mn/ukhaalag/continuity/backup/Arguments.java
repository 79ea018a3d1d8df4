package mn.ukhaalag.continuity.backup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a command was told: options with a value, and options without.
public final class Arguments {

  private final Map<String, String> values = new HashMap<>();

  /// @throws IllegalArgumentException with the usage, if something is not understood
  public Arguments(String usage, Set<String> withValue, Set<String> alone, String... arguments) {
    for (int place = 0; place < arguments.length; place++) {
      String option = arguments[place];
      if (alone.contains(option)) {
        values.put(option, "");
      } else if (withValue.contains(option) && place + 1 < arguments.length) {
        place++;
        values.put(option, arguments[place]);
      } else {
        throw new IllegalArgumentException(usage);
      }
    }
  }

  /// Whether the option was named.
  public boolean has(String option) {
    return values.containsKey(option);
  }

  /// The value of the option, if it was named.
  public Optional<String> find(String option) {
    return Optional.ofNullable(values.get(option));
  }
}
