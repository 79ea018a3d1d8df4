package mn.ukhaalag.ledger.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tiles as the database keeps them. A tile of leaves is made from their commitments.
@Component
class StoredTiles implements TileSource {

  private final JdbcClient database;

  StoredTiles(JdbcClient database) {
    this.database = database;
  }

  @Override
  public byte[] tile(int level, long number, int width) {
    var hashes = new ByteArrayOutputStream(width * Hashes.LENGTH);
    if (level == 0) {
      byte[] commitments = commitments(number, width);
      for (int place = 0; place < commitments.length; place += Hashes.LENGTH) {
        hashes.writeBytes(
            Hashes.leaf(Arrays.copyOfRange(commitments, place, place + Hashes.LENGTH)));
      }
    } else {
      hashes.writeBytes(nodes(level, number, width));
    }
    if (hashes.size() != width * Hashes.LENGTH) {
      throw new IllegalStateException(
          "The tree has lost hashes of tile %d/%d".formatted(level, number));
    }
    return hashes.toByteArray();
  }

  /// What the leaves of a tile publish, one after another.
  byte[] commitments(long number, int width) {
    return joined(
        """
        select commitment from ledger.leaf
        where index >= :from and index < :to order by index
        """,
        0,
        number * WIDTH,
        width);
  }

  private byte[] nodes(int level, long number, int width) {
    return joined(
        """
        select hash from ledger.node
        where level = :level and index >= :from and index < :to order by index
        """,
        level,
        number * WIDTH,
        width);
  }

  private byte[] joined(String sql, int level, long from, int width) {
    var joined = new ByteArrayOutputStream(width * Hashes.LENGTH);
    database
        .sql(sql)
        .param("level", level)
        .param("from", from)
        .param("to", from + width)
        .query(
            row -> {
              joined.writeBytes(row.getBytes(1));
            });
    return joined.toByteArray();
  }
}
