package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.RunningOffice;

/// What the house survives. Each fault is a real one; people file all the time, and whatever they
/// were promised must be there afterwards.
final class Faults {

  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String NO_LIMIT = "100000000";
  private static final int PEOPLE = 4;

  private final Report report;
  private final Path folder;
  private final Set<String> wanted;
  private final boolean isQuick;

  /// @param wanted the names of the faults; none for all
  Faults(Report report, Path folder, Set<String> wanted, boolean isQuick) {
    this.report = report;
    this.wanted = wanted;
    this.folder = folder.toAbsolutePath();
    this.isQuick = isQuick;
  }

  /// One kind of fault.
  private interface Fault {
    void happen(Faults faults) throws Exception;
  }

  /// All of them, one after the other. One that ends the bench of itself is told, and the others
  /// still happen.
  void measure() throws IOException {
    var all = new LinkedHashMap<String, Fault>();
    all.put("kills", Kills::happen);
    all.put("disk", FullDisk::happen);
    all.put("sync", BadDisk::happen);
    all.put("away", Away::happen);
    all.put("reserve", LostSite::happen);
    all.put("clock", WrongClock::happen);
    all.put("nodes", TwoNodes::happen);
    all.put("crowd", Crowd::happen);
    for (var fault : all.entrySet()) {
      if (wanted.isEmpty() || wanted.contains(fault.getKey())) {
        happen(fault.getKey(), fault.getValue());
      }
    }
    if (!report.isMissed()) {
      Office.delete(folder);
    }
  }

  private void happen(String name, Fault fault) {
    long begin = System.nanoTime();
    try {
      fault.happen(this);
    } catch (Exception problem) {
      report.fail(name + ": " + problem);
    }
    report.say("%s took %.0f s.".formatted(name, (System.nanoTime() - begin) / 1e9));
  }

  Report report() {
    return report;
  }

  boolean isQuick() {
    return isQuick;
  }

  /// A new folder.
  Path folder(String name) throws IOException {
    Path made = folder.resolve(name);
    Office.delete(made);
    Files.createDirectories(made);
    return made;
  }

  /// People who file.
  static Promises people() {
    return new Promises(PEOPLE);
  }

  /// An office without the limits of a client address.
  static RunningOffice start(Path data, List<String> more, Map<String, String> environment)
      throws IOException {
    var settings = new ArrayList<>(more);
    for (String limit : List.of("sign-in", "code", "form", "program", "upload")) {
      settings.add("--ukhaalag.limits." + limit + ".requests=" + NO_LIMIT);
    }
    Path log = data.resolveSibling(data.getFileName() + ".log");
    return RunningOffice.start(
        data,
        settings,
        environment,
        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  static RunningOffice start(Path data) throws IOException {
    return start(data, List.of("--ukhaalag.demo=false"), Map.of());
  }

  /// After the fault: nothing promised is missing, and nobody was answered nonsense.
  void settle(String name, Promises people, Path data) throws Exception {
    report.note(name + ": promises made", "%,d".formatted(people.size()));
    report.atMost(name + ": promises that were not kept", people.missing(data), 0, "");
    people.wrong().stream().limit(3).forEach(it -> report.say("    " + it));
    report.atMost(name + ": answers other than 201 and 503", people.wrong().size(), 0, "");
  }
}
