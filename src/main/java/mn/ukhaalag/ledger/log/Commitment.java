package mn.ukhaalag.ledger.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a leaf publishes of an entry: a hash that tells nothing about it, and that whoever is
/// given the entry and its salt can make again.
///
/// The entry is written as text, a line each: `ukhaalag-entry/v1`, its place in the tree, id,
/// microseconds since 1970-01-01 UTC, account or `-`, post or `-`, act, kind and id of the
/// thing, detail as PostgreSQL writes `jsonb`, and the commitment to its content in hexadecimal.
/// The commitment to the content is SHA-256 of its salt and of the SHA-256 of the content; that
/// of the entry is SHA-256 of the other salt and of the text. So the content can be forgotten
/// and the rest still be checked.
public final class Commitment {

  private static final String VERSION = "ukhaalag-entry/v1";

  private Commitment() {}

  /// An entry as its table has it.
  ///
  /// @param at microseconds since the beginning of 1970
  /// @param account an id, or `-`
  /// @param post an id, or `-`
  /// @param detail as PostgreSQL writes it
  public record Line(
      long id,
      long at,
      String account,
      String post,
      String act,
      String kind,
      String thing,
      String detail) {

    /// The line of a row with these columns.
    public static Line of(ResultSet row) throws SQLException {
      return new Line(
          row.getLong("id"),
          row.getLong("at"),
          dashed(row.getString("account_id")),
          dashed(row.getString("post_id")),
          row.getString("act"),
          row.getString("thing_kind"),
          row.getString("thing_id"),
          row.getString("detail"));
    }

    private static String dashed(@Nullable String id) {
      return id == null ? "-" : id;
    }

    /// The text that is committed to.
    ///
    /// @param index the place in the tree
    public String text(long index, byte[] contentCommitment) {
      return String.join(
          "\n",
          VERSION,
          Long.toString(index),
          Long.toString(id),
          Long.toString(at),
          account,
          post,
          act,
          kind,
          thing,
          detail,
          HexFormat.of().formatHex(contentCommitment),
          "");
    }
  }

  /// The commitment to the content of an act.
  public static byte[] toContent(byte[] contentSalt, byte[] contentHash) {
    return Hashes.of(contentSalt, contentHash);
  }

  /// The commitment that stands in the leaf.
  ///
  /// @param text as [Line#text] writes it
  public static byte[] of(byte[] salt, String text) {
    return Hashes.of(salt, text.getBytes(StandardCharsets.UTF_8));
  }
}
