package mn.ukhaalag.ledger.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import mn.ukhaalag.ledger.log.Hashes;
import mn.ukhaalag.ledger.log.TileSource;

/// Finds the leaves in which the database differs from what was published.
final class CopyCheck {

  private final Connection database;
  private final TileSource copy;
  private final Findings findings;

  CopyCheck(Connection database, TileSource copy, Findings findings) {
    this.database = database;
    this.copy = copy;
    this.findings = findings;
  }

  /// @param size of the published tree
  void run(long size) throws SQLException {
    for (long number = 0; number * TileSource.WIDTH < size; number++) {
      int width = (int) Math.min(TileSource.WIDTH, size - number * TileSource.WIDTH);
      compare(number, copy.tile(0, number, width), width);
    }
  }

  private void compare(long number, byte[] published, int width) throws SQLException {
    long first = number * TileSource.WIDTH;
    boolean[] isHere = new boolean[width];
    try (var statement =
        database.prepareStatement(
            "select index, entry_id, commitment from ledger.leaf where index >= ? and index < ?")) {
      statement.setLong(1, first);
      statement.setLong(2, first + width);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          int place = (int) (row.getLong(1) - first);
          isHere[place] = true;
          byte[] then =
              Arrays.copyOfRange(published, place * Hashes.LENGTH, (place + 1) * Hashes.LENGTH);
          if (!Arrays.equals(then, Hashes.leaf(row.getBytes(3)))) {
            findings.add(
                "leaf %d is not the one that was published; it stands for entry %d now"
                    .formatted(row.getLong(1), row.getLong(2)));
          }
        }
      }
    }
    for (int place = 0; place < width; place++) {
      if (!isHere[place]) {
        findings.add("leaf %d was published and is not there any more".formatted(first + place));
      }
    }
  }
}
