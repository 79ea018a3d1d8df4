package mn.ukhaalag.ledger.log;

/// Where the tiles of a tree come from.
public interface TileSource {

  /// Hashes in a full tile.
  int WIDTH = 256;

  /// Hashes of one tile, one after another: at level 0 those of leaves, at level `l` those of
  /// the roots of full tiles of level `l - 1`.
  ///
  /// @param number counted from the left, from 0
  /// @param width how many hashes are wanted, at most [#WIDTH]
  /// @return `width` times 32 bytes
  /// @throws IllegalStateException if there are fewer
  byte[] tile(int level, long number, int width);
}
