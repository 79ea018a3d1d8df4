package mn.ukhaalag.ledger.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the proofs that entries are in the tree.
@Component
public class InclusionProofs {

  private final JdbcClient database;
  private final StoredTiles tiles;
  private final Checkpoints checkpoints;

  InclusionProofs(JdbcClient database, StoredTiles tiles, Checkpoints checkpoints) {
    this.database = database;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  private static final class Leaf {
    private final long index;
    private final byte[] extra;

    private Leaf(long index, byte[] extra) {
      this.index = index;
      this.extra = extra;
    }
  }

  /// That an entry stands in the newest tree that a witness has signed, or in the newest one if
  /// it is not in that yet; as a file that `bin/verify --proof` checks with nothing but the
  /// public key of the log (C2SP `tlog-proof`). Its `extra` line holds the salt, 16 bytes, and
  /// the text of the entry.
  ///
  /// @return empty if the entry is not in the tree yet
  public Optional<String> of(long entry) {
    return leaf(entry).flatMap(it -> head(it.index).map(head -> written(it, head)));
  }

  private String written(Leaf leaf, Checkpoints.Head head) {
    var base64 = Base64.getEncoder();
    var text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
    text.append("extra ").append(base64.encodeToString(leaf.extra)).append('\n');
    text.append("index ").append(leaf.index).append('\n');
    for (byte[] hash : new Tree(tiles, head.size()).inclusion(leaf.index)) {
      text.append(base64.encodeToString(hash)).append('\n');
    }
    return text.append('\n').append(checkpoints.published(head)).toString();
  }

  private Optional<Checkpoints.Head> head(long index) {
    return checkpoints
        .newestCosigned()
        .filter(it -> it.size() > index)
        .or(() -> checkpoints.newest().filter(it -> it.size() > index));
  }

  private Optional<Leaf> leaf(long entry) {
    return database
        .sql(
            """
            select e.id, (extract(epoch from e.at) * 1000000)::bigint as at, e.account_id, e.post_id,
                   e.act, e.thing_kind, e.thing_id, e.detail::text as detail,
                   l.index, l.salt,
                   coalesce(l.content_commitment, sha256(l.content_salt || e.content_hash))
                       as content
            from ledger.entry e join ledger.leaf l on l.entry_id = e.id
            where e.id = :entry
            """)
        .param("entry", entry)
        .query((row, number) -> leaf(row))
        .optional();
  }

  private static Leaf leaf(ResultSet row) throws SQLException {
    long index = row.getLong("index");
    var extra = new ByteArrayOutputStream();
    extra.writeBytes(row.getBytes("salt"));
    String text = Commitment.Line.of(row).text(index, row.getBytes("content"));
    extra.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return new Leaf(index, extra.toByteArray());
  }
}
