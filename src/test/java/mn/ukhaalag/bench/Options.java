package mn.ukhaalag.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of the bench is wanted.
///
/// @param only the measurements that are wanted; empty for all
/// @param faults which of them happen; empty for all
/// @param load a file of real city requests to import; null for none
record Options(
    boolean isQuick, Set<String> only, Set<String> faults, int port, @Nullable Path load) {

  private static final List<String> NAMES =
      List.of(
          "start",
          "certificates",
          "filing",
          "pages",
          "growth",
          "statistics",
          "export",
          "plans",
          "services",
          "ledger",
          "sign-in",
          "backup",
          "faults");

  private static final List<String> WITH_PETITIONS =
      List.of("certificates", "filing", "pages", "growth", "statistics", "export");

  private static final List<String> OF_TRUST = List.of("ledger", "sign-in", "backup");

  static Options of(String[] arguments) {
    boolean isQuick = false;
    var only = new HashSet<String>();
    var faults = new HashSet<String>();
    int port = 9300;
    Path load = null;
    for (int index = 0; index < arguments.length; index++) {
      switch (arguments[index]) {
        case "--quick" -> isQuick = true;
        case "--only" -> only.add(known(arguments[++index]));
        case "--fault" -> faults.add(arguments[++index]);
        case "--port" -> port = Integer.parseInt(arguments[++index]);
        case "--load" -> load = Path.of(arguments[++index]);
        case null, default ->
            throw new IllegalArgumentException("Unknown option " + arguments[index]);
      }
    }
    return new Options(isQuick, Set.copyOf(only), Set.copyOf(faults), port, load);
  }

  private static String known(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("--only takes one of " + NAMES);
    }
    return name;
  }

  boolean wants(String name) {
    return only.isEmpty() ? load == null : only.contains(name);
  }

  /// Whether anything is wanted that is measured with petitions.
  boolean wantsOffice() {
    return load != null || WITH_PETITIONS.stream().anyMatch(this::wants);
  }

  /// Whether anything is wanted of what makes the house trustworthy.
  boolean wantsTrust() {
    return OF_TRUST.stream().anyMatch(this::wants);
  }

  /// How long one measurement lasts.
  Duration time() {
    return Duration.ofSeconds(isQuick ? 4 : 10);
  }
}
