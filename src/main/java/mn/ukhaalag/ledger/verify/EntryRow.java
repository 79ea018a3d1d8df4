package mn.ukhaalag.ledger.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import mn.ukhaalag.ledger.log.Commitment;
import org.jspecify.annotations.Nullable;

/// An entry and its leaf as their tables have them.
final class EntryRow {

  final Commitment.Line line;
  final byte @Nullable [] contentHash;
  final byte @Nullable [] seal;

  /// Null while it is in no tree.
  final @Nullable Leaf leaf;

  EntryRow(ResultSet row) throws SQLException {
    line = Commitment.Line.of(row);
    contentHash = row.getBytes("content_hash");
    seal = row.getBytes("seal");
    long index = row.getLong("index");
    leaf = row.wasNull() ? null : new Leaf(row, index);
  }

  /// The leaf.
  static final class Leaf {

    final long index;
    final byte[] commitment;
    final byte[] salt;

    /// Null once the content was forgotten; then there is a commitment to it instead.
    final byte @Nullable [] contentSalt;

    final byte @Nullable [] contentCommitment;

    private Leaf(ResultSet row, long index) throws SQLException {
      this.index = index;
      commitment = row.getBytes("commitment");
      salt = row.getBytes("salt");
      contentSalt = row.getBytes("content_salt");
      contentCommitment = row.getBytes("content_commitment");
    }
  }
}
