package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;

/// Removes what need not be kept any more: old bases, the log before the oldest day that one can
/// go back to within, and attachments that no kept base has. What was redacted is gone from the
/// store when the last base with it is.
public final class Retention {

  private final Safe safe;
  private final Path files;

  /// @param files where the attachments lie in the data folder
  public Retention(Safe safe, Path files) {
    this.safe = safe;
    this.files = files;
  }

  /// How many are kept.
  ///
  /// @param days each base of so many days, and all of the log since
  /// @param weeks besides, the first base of so many weeks
  /// @param months besides, the first base of so many months
  public record Rule(int days, int weeks, int months) {

    /// Where no other is told.
    public static final Rule USUAL = new Rule(14, 8, 12);
  }

  /// Applies a rule now.
  public void apply(Rule rule) throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    var bases = new Bases(safe);
    var manifests = new ArrayList<Manifest>();
    for (String id : bases.ids()) {
      manifests.add(bases.get(id));
    }
    List<Manifest> kept = kept(manifests, rule, Instant.now());
    if (kept.isEmpty()) {
      return;
    }
    for (Manifest old : manifests) {
      if (!kept.contains(old)) {
        remove("base/" + old.id() + "/");
      }
    }
    thinOutLog(kept, rule);
    thinOutAttachments(kept);
  }

  /// Those that a rule keeps; the newest is always among them.
  ///
  /// @param manifests oldest first
  static List<Manifest> kept(List<Manifest> manifests, Rule rule, Instant now) {
    var weeks = new TreeSet<Integer>();
    var months = new TreeSet<YearMonth>();
    var kept = new ArrayList<Manifest>();
    for (Manifest each : manifests) {
      var day = each.startedAt().atOffset(ZoneOffset.UTC).toLocalDate();
      long age = Duration.between(each.startedAt(), now).toDays();
      int week =
          day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      boolean isFirstOfWeek = weeks.add(week) && age < 7L * rule.weeks();
      boolean isFirstOfMonth = months.add(YearMonth.from(day)) && age < 31L * rule.months();
      if (age < rule.days()
          || isFirstOfWeek
          || isFirstOfMonth
          || each.equals(manifests.getLast())) {
        kept.add(each);
      }
    }
    return kept;
  }

  private void remove(String prefix) throws IOException {
    // The manifest first: what is half removed is no backup.
    for (String name : safe.store().list(prefix).stream().sorted().toList()) {
      safe.store().delete(name);
    }
  }

  /// Of bases older than the days of the rule only the log that makes them whole is kept.
  private void thinOutLog(List<Manifest> kept, Rule rule) throws IOException {
    Instant since = Instant.now().minus(Duration.ofDays(rule.days()));
    Set<Manifest.Line> lines = new HashSet<>();
    kept.forEach(each -> lines.add(each.line()));
    for (Manifest.Line line : lines) {
      List<Manifest> own = kept.stream().filter(it -> it.line().equals(line)).toList();
      int size = Integer.parseInt(own.getFirst().settings().getOrDefault("segment", "0"));
      var archive = new WalArchive(safe, line, size);
      long from =
          own.stream()
              .filter(it -> it.startedAt().isAfter(since) || it.equals(own.getLast()))
              .mapToLong(it -> archive.segmentOf(WalArchive.position(it.startLsn())))
              .min()
              .orElse(0);
      archive.thinOut(
          segment ->
              segment >= from || own.stream().anyMatch(it -> isWithin(it, archive, segment)));
    }
  }

  private static boolean isWithin(Manifest base, WalArchive archive, long segment) {
    return segment >= archive.segmentOf(WalArchive.position(base.startLsn()))
        && segment <= archive.segmentOf(base.point());
  }

  private void thinOutAttachments(List<Manifest> kept) throws IOException {
    var archive = new AttachmentArchive(safe, files);
    var needed = new HashSet<String>();
    kept.forEach(base -> base.attachments().forEach(it -> needed.add(archive.name(it))));
    if (Files.isDirectory(files)) {
      try (Stream<Path> there = Files.walk(files)) {
        there.map(it -> it.getFileName().toString()).forEach(it -> needed.add(archive.name(it)));
      }
    }
    for (String name : safe.store().list(AttachmentArchive.FOLDER)) {
      if (!needed.contains(name)) {
        safe.store().delete(name);
      }
    }
  }
}
