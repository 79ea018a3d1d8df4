package mn.ukhaalag.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mn.ukhaalag.ledger.log.Commitment;
import mn.ukhaalag.ledger.log.Seals;

/// Whether every entry is what the tree commits to, and none is missing or was written by
/// somebody else.
final class EntryCheck {

  private static final int CHUNK = 5_000;

  private static final String ENTRIES =
      """
      select e.id, (extract(epoch from e.at) * 1000000)::bigint as at, e.account_id, e.post_id, e.act,
             e.thing_kind, e.thing_id, e.detail::text as detail, e.content_hash, e.seal,
             l.index, l.commitment, l.salt, l.content_salt, l.content_commitment
      from ledger.entry e left join ledger.leaf l on l.entry_id = e.id
      order by e.id
      """;

  private final Connection database;
  private final Optional<Seals> seals;
  private final Findings findings;
  private long entries;
  private long waiting;
  private long forgotten;
  private long floor;
  private long unsealedTo;

  EntryCheck(Connection database, Optional<Seals> seals, Findings findings) {
    this.database = database;
    this.seals = seals;
    this.findings = findings;
  }

  /// What was seen of some entries.
  private static final class Seen {
    private long waiting;
    private long forgotten;
    private final List<String> wrong = new ArrayList<>();
  }

  long entries() {
    return entries;
  }

  /// Entries that are not in the tree yet, and may be so.
  long waiting() {
    return waiting;
  }

  /// Entries whose content was forgotten by rule; the rest of them was checked.
  long forgotten() {
    return forgotten;
  }

  /// Reads on while what was read is checked on every processor; what is wrong is told in the
  /// order of the entries.
  void run() throws SQLException {
    floor = number("select floor from ledger.sequencer");
    unsealedTo = number("select unsealed_to from ledger.sequencer");
    int processors = Runtime.getRuntime().availableProcessors();
    try (var statement = database.prepareStatement(ENTRIES);
        var threads = Executors.newFixedThreadPool(processors)) {
      statement.setFetchSize(CHUNK);
      var atWork = new ArrayDeque<Future<Seen>>();
      try (ResultSet row = statement.executeQuery()) {
        for (List<EntryRow> chunk = chunk(row); !chunk.isEmpty(); chunk = chunk(row)) {
          List<EntryRow> read = chunk;
          entries += read.size();
          atWork.add(threads.submit(() -> check(read)));
          if (atWork.size() > 2 * processors) {
            take(atWork.remove());
          }
        }
      }
      atWork.forEach(this::take);
    }
    checkDeleted();
    checkCopied();
  }

  private static List<EntryRow> chunk(ResultSet row) throws SQLException {
    var chunk = new ArrayList<EntryRow>(CHUNK);
    while (chunk.size() < CHUNK && row.next()) {
      chunk.add(new EntryRow(row));
    }
    return chunk;
  }

  private void take(Future<Seen> checked) {
    try {
      Seen seen = checked.get();
      waiting += seen.waiting;
      forgotten += seen.forgotten;
      seen.wrong.forEach(findings::add);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The check was stopped.", stopped);
    } catch (ExecutionException problem) {
      throw new IllegalStateException(problem.getCause());
    }
  }

  private Seen check(List<EntryRow> rows) {
    var seen = new Seen();
    rows.forEach(row -> check(row, seen));
    return seen;
  }

  private void check(EntryRow row, Seen seen) {
    Commitment.Line line = row.line;
    if (line.id() > unsealedTo && seals.isPresent() && !seals.get().isOurs(row.seal, line)) {
      seen.wrong.add(
          "%s was not written by this system: its seal is not right".formatted(named(line)));
    } else if (row.leaf != null) {
      checkLeaf(row, row.leaf, seen);
    } else if (line.id() > floor) {
      seen.waiting++;
    } else {
      seen.wrong.add("%s is not in the tree".formatted(named(line)));
    }
  }

  private static void checkLeaf(EntryRow row, EntryRow.Leaf leaf, Seen seen) {
    byte[] hash = row.contentHash;
    byte[] content = leaf.contentCommitment;
    if (leaf.contentSalt == null) {
      seen.forgotten++;
    } else if (hash == null) {
      seen.wrong.add("the hash of the content of %s was taken away".formatted(named(row.line)));
      return;
    } else {
      content = Commitment.toContent(leaf.contentSalt, hash);
    }
    boolean isCommitted =
        content != null
            && Arrays.equals(
                Commitment.of(leaf.salt, row.line.text(leaf.index, content)), leaf.commitment);
    if (!isCommitted) {
      seen.wrong.add(
          "%s was changed or moved: leaf %d commits to something else"
              .formatted(named(row.line), leaf.index));
    }
  }

  private void checkDeleted() throws SQLException {
    each(
        """
        select l.entry_id, l.index from ledger.leaf l
        where not exists (select from ledger.entry e where e.id = l.entry_id) order by l.index
        """,
        row ->
            findings.add(
                "entry %d was deleted; leaf %d still stands"
                    .formatted(row.getLong(1), row.getLong(2))));
  }

  private void checkCopied() throws SQLException {
    each(
        """
        select array_agg(id order by id)::text from ledger.entry
        where seal is not null group by seal having count(*) > 1
        """,
        row -> findings.add("entries %s are copies of one another".formatted(row.getString(1))));
  }

  private interface Found {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, Found found) throws SQLException {
    try (var statement = database.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.take(row);
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = database.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String named(Commitment.Line line) {
    return "entry %d (%s of %s %s, %s)"
        .formatted(
            line.id(),
            line.act(),
            line.kind(),
            line.thing(),
            Instant.EPOCH.plus(line.at(), ChronoUnit.MICROS));
  }
}
