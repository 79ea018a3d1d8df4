package mn.ukhaalag.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The areas and organisations, which every page names and which seldom change, as they stand
/// in the database today. Another node's change is seen within [#TRUSTED].
@Component
class Memory {

  private static final long TRUSTED = Duration.ofSeconds(2).toNanos();

  private final MemoryTables tables;
  private final Clock clock;

  private volatile @Nullable Read read;
  private volatile @Nullable Picture picture;
  private volatile long checkedAt;

  Memory(MemoryTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /// What was in the database when it was read; the same for whatever day.
  private record Read(UUID version, Map<String, Area> areas, List<Organisation> organisations) {}

  /// How what was read stands on a day.
  ///
  /// @param today the organisations that exist on that day
  /// @param children of them, those by each superior of theirs
  record Picture(
      UUID version,
      LocalDate day,
      Map<String, Area> areas,
      Map<UUID, Organisation> organisations,
      Map<String, Organisation> byCode,
      List<Organisation> today,
      Map<UUID, List<Organisation>> children) {}

  Picture now() {
    Picture seen = picture;
    var today = LocalDate.now(clock);
    if (seen != null && seen.day().equals(today) && System.nanoTime() - checkedAt < TRUSTED) {
      return seen;
    }
    // The version is read before the tables: what changes in between is read once more.
    long asked = System.nanoTime();
    UUID version = tables.version();
    if (seen == null || !seen.day().equals(today) || !seen.version().equals(version)) {
      seen = picture(read(version), today);
      picture = seen;
    }
    checkedAt = asked;
    return seen;
  }

  /// Says, inside the transaction of a change, that there is one.
  void changed() {
    tables.renewVersion();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            checkedAt = System.nanoTime() - TRUSTED;
          }
        });
  }

  /// No organisation stands above itself, over however many steps.
  void refuseCircle(Organisation organisation, @Nullable Organisation superior, LocalDate day) {
    Organisation above = superior;
    while (above != null) {
      if (above.id().equals(organisation.id())) {
        throw new Conflict(Message.of("directory.wrong.circle"));
      }
      above = above.superiorOn(day).map(now().organisations()::get).orElse(null);
    }
  }

  private Read read(UUID version) {
    Read seen = read;
    if (seen == null || !seen.version().equals(version)) {
      seen = new Read(version, tables.areas(), tables.organisations());
      read = seen;
    }
    return seen;
  }

  private static Picture picture(Read read, LocalDate today) {
    Map<UUID, Organisation> organisations = new LinkedHashMap<>();
    Map<String, Organisation> byCode = new LinkedHashMap<>();
    for (Organisation each : read.organisations()) {
      Organisation organisation = each.on(today);
      organisations.put(organisation.id(), organisation);
      byCode.put(organisation.code(), organisation);
    }
    List<Organisation> present =
        organisations.values().stream().filter(it -> it.existsOn(today)).toList();
    return new Picture(
        read.version(),
        today,
        read.areas(),
        organisations,
        byCode,
        present,
        children(present, today));
  }

  private static Map<UUID, List<Organisation>> children(List<Organisation> present, LocalDate day) {
    Map<UUID, List<Organisation>> children = new HashMap<>();
    for (Organisation organisation : present) {
      organisation.superiorsOn(day).stream()
          .map(Organisation.Superior::organisation)
          .distinct()
          .forEach(
              above -> children.computeIfAbsent(above, id -> new ArrayList<>()).add(organisation));
    }
    return children;
  }
}
