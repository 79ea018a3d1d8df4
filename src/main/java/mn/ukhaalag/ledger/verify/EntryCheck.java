package mn.ukhaalag.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import mn.ukhaalag.ledger.log.Commitment;
import mn.ukhaalag.ledger.log.Seals;

/// Whether every entry is what the tree commits to, and none is missing or was written by
/// somebody else.
final class EntryCheck {

  private static final int FETCH = 5_000;

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

  EntryCheck(Connection database, Optional<Seals> seals, Findings findings) {
    this.database = database;
    this.seals = seals;
    this.findings = findings;
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

  void run() throws SQLException {
    long floor = number("select floor from ledger.sequencer");
    long unsealedTo = number("select unsealed_to from ledger.sequencer");
    try (var statement = database.prepareStatement(ENTRIES)) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          entries++;
          check(row, floor, unsealedTo);
        }
      }
    }
    checkDeleted();
    checkCopied();
  }

  private void check(ResultSet row, long floor, long unsealedTo) throws SQLException {
    Commitment.Line line = Commitment.Line.of(row);
    if (line.id() > unsealedTo
        && seals.isPresent()
        && !seals.get().isOurs(row.getBytes("seal"), line)) {
      findings.add(
          "%s was not written by this system: its seal is not right".formatted(named(line)));
      return;
    }
    long index = row.getLong("index");
    if (!row.wasNull()) {
      checkLeaf(row, line, index);
    } else if (line.id() > floor) {
      waiting++;
    } else {
      findings.add("%s is not in the tree".formatted(named(line)));
    }
  }

  private void checkLeaf(ResultSet row, Commitment.Line line, long index) throws SQLException {
    byte[] hash = row.getBytes("content_hash");
    byte[] salt = row.getBytes("content_salt");
    byte[] content = row.getBytes("content_commitment");
    if (salt == null) {
      forgotten++;
    } else if (hash == null) {
      findings.add("the hash of the content of %s was taken away".formatted(named(line)));
      return;
    } else {
      content = Commitment.toContent(salt, hash);
    }
    byte[] made = Commitment.of(row.getBytes("salt"), line.text(index, content));
    if (!Arrays.equals(made, row.getBytes("commitment"))) {
      findings.add(
          "%s was changed or moved: leaf %d commits to something else"
              .formatted(named(line), index));
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

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, Row found) throws SQLException {
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
