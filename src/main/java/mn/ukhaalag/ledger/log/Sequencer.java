package mn.ukhaalag.ledger.log;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts entries into the tree, in batches, after their acts have ended; no act waits for it.
/// However many nodes run, one of them does it at a time.
///
/// Numbers of entries are given before their transactions end, so a lower one can appear after a
/// higher one. Everything above a floor is therefore looked through each time, and the floor
/// rises only over what was seen while transactions ran that have all ended since.
@Component
public class Sequencer {

  /// What is put into the tree in one transaction.
  static final int BATCH = 10_000;

  private static final int SALT = 16;
  private static final int TILE_BITS = 8;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Seals seals;
  private final StoredTiles tiles;
  private final LogKeys keys;
  private final Clock clock;

  Sequencer(
      JdbcClient database,
      JdbcTemplate batches,
      StoredTiles tiles,
      LogKeys keys,
      Seals seals,
      Clock clock) {
    this.database = database;
    this.batches = batches;
    this.seals = seals;
    this.tiles = tiles;
    this.keys = keys;
    this.clock = clock;
  }

  /// How far it has come.
  ///
  /// @param watched what the floor rises to once it is settled
  /// @param isSettled whether all transactions have ended that ran when it was seen
  private record Position(long floor, long size, long watched, boolean isSettled) {}

  /// An entry that is not in the tree.
  ///
  /// @param isOurs false if somebody else wrote it
  /// @param contentHash empty if it was forgotten before it came here
  private record Waiting(Commitment.Line line, boolean isOurs, Optional<byte[]> contentHash) {}

  /// Puts a batch of what waits into the tree and signs its new head.
  ///
  /// @return how many entries; 0 if none waits, or another node is at it
  @Transactional
  public int sequence() {
    Optional<Position> position = position();
    if (position.isEmpty()) {
      return 0;
    }
    Position before = position.get();
    List<Waiting> seen = waiting(before.floor());
    List<Waiting> waiting = seen.stream().filter(Waiting::isOurs).toList();
    if (!waiting.isEmpty()) {
      long size = before.size() + waiting.size();
      addLeaves(before.size(), waiting);
      addNodes(before.size(), size);
      sign(size);
    }
    boolean isAllSeen = seen.size() < BATCH || seen.getLast().line().id() >= before.watched();
    if (before.isSettled() && isAllSeen) {
      raiseFloor();
    }
    watch();
    return waiting.size();
  }

  /// Locks it; empty while another node is at it. Whether the floor may rise is asked before the
  /// entries are looked through, so that nothing can appear in between.
  ///
  /// Between taking a number and being known as running, a transaction is invisible for an
  /// instant; five seconds are a thousand times that.
  private Optional<Position> position() {
    return database
        .sql(
            """
            select floor, size, coalesce(watched_top, 0) as watched,
                   coalesce(watched_at < clock_timestamp() - interval '5 seconds'
                            and pg_snapshot_xmin(pg_current_snapshot()) >= watched_end, false)
                       as is_settled
            from ledger.sequencer for update skip locked
            """)
        .query(
            (row, number) ->
                new Position(
                    row.getLong("floor"),
                    row.getLong("size"),
                    row.getLong("watched"),
                    row.getBoolean("is_settled")))
        .optional();
  }

  /// The oldest entry that is not in the tree.
  public Optional<Long> oldestWaiting() {
    return database
        .sql(
            """
            select e.id from ledger.entry e
            where e.id > (select floor from ledger.sequencer)
              and not exists (select from ledger.leaf l where l.entry_id = e.id)
            order by e.id limit 1
            """)
        .query(Long.class)
        .optional();
  }

  /// Entries that were not written by us stay outside the tree; `bin/verify` names them.
  private List<Waiting> waiting(long floor) {
    return database
        .sql(
            """
            select e.id, (extract(epoch from e.at) * 1000000)::bigint as at, e.account_id, e.post_id,
                   e.act, e.thing_kind, e.thing_id, e.detail::text as detail, e.content_hash, e.seal,
                   e.id <= s.unsealed_to as is_old
            from ledger.entry e cross join ledger.sequencer s
            where e.id > :floor
              and not exists (select from ledger.leaf l where l.entry_id = e.id)
            order by e.id limit :most
            """)
        .param("floor", floor)
        .param("most", BATCH)
        .query((row, number) -> waiting(row))
        .list();
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    Commitment.Line line = Commitment.Line.of(row);
    boolean isOurs = row.getBoolean("is_old") || seals.isOurs(row.getBytes("seal"), line);
    return new Waiting(line, isOurs, Optional.ofNullable(row.getBytes("content_hash")));
  }

  private void addLeaves(long size, List<Waiting> waiting) {
    var rows = new ArrayList<Object[]>(waiting.size());
    for (Waiting it : waiting) {
      long index = size + rows.size();
      byte[] salt = salt();
      byte[] contentSalt = salt();
      byte[] content = Commitment.toContent(contentSalt, it.contentHash().orElseGet(this::salt));
      rows.add(
          new Object[] {
            index,
            it.line().id(),
            Commitment.of(salt, it.line().text(index, content)),
            salt,
            it.contentHash().isPresent() ? contentSalt : null,
            it.contentHash().isPresent() ? null : content
          });
    }
    batches.batchUpdate(
        """
        insert into ledger.leaf
            (index, entry_id, commitment, salt, content_salt, content_commitment)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return salt;
  }

  /// The roots of the tiles that became full.
  private void addNodes(long from, long to) {
    for (int level = 1; to >> (TILE_BITS * level) > 0; level++) {
      int bits = TILE_BITS * level;
      for (long index = from >> bits; index < to >> bits; index++) {
        database
            .sql("insert into ledger.node (level, index, hash) values (:level, :index, :hash)")
            .param("level", level)
            .param("index", index)
            .param(
                "hash",
                Tree.root(tiles.tile(level - 1, index, TileSource.WIDTH), 0, TileSource.WIDTH))
            .update();
      }
    }
  }

  private void sign(long size) {
    byte[] root = new Tree(tiles, size).root();
    List<SigningKey> signing = keys.signing();
    String text = new Checkpoint(signing.getFirst().verifier().name(), size, root).text();
    var note = new SignedNote(text, signing.stream().map(it -> SignedNote.sign(text, it)).toList());
    database
        .sql(
            """
            with moved as (update ledger.sequencer set size = :size)
            insert into ledger.checkpoint (size, root, at, note) values (:size, :root, :now, :note)
            """)
        .param("size", size)
        .param("root", root)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("note", note.written())
        .update();
  }

  private void raiseFloor() {
    database
        .sql(
            """
            update ledger.sequencer
            set floor = watched_top, watched_top = null, watched_end = null, watched_at = null
            """)
        .update();
  }

  /// Begins anew where the clock was set back meanwhile.
  private void watch() {
    database
        .sql(
            """
            update ledger.sequencer
            set watched_top = last.entry_id, watched_at = clock_timestamp(),
                watched_end = pg_snapshot_xmax(pg_current_snapshot())
            from (select entry_id from ledger.leaf order by index desc limit 1) last
            where (watched_at is null or watched_at > clock_timestamp()) and last.entry_id > floor
            """)
        .update();
  }

  /// Thins out the checkpoints that nobody cosigned: of an hour that is over the last one stays.
  @Transactional
  public int thinOut() {
    return database
        .sql(
            """
            delete from ledger.checkpoint c
            where c.at < :before
              and not exists (select from ledger.cosignature s where s.size = c.size)
              and exists (select from ledger.checkpoint later
                          where later.size > c.size
                            and date_trunc('hour', later.at) = date_trunc('hour', c.at))
            """)
        .param("before", clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC))
        .update();
  }
}
