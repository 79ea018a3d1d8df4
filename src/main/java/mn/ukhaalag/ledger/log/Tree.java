package mn.ukhaalag.ledger.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A Merkle tree of a given size (RFC 6962, 2.1), read from tiles. A tile is read once, so a
/// proof in a tree of ten million leaves reads no more than six.
public final class Tree {

  private static final int TILE_HEIGHT = 8;

  private final TileSource source;
  private final long size;
  private final Map<Place, byte[]> tiles = new HashMap<>();

  private record Place(int level, long number) {}

  public Tree(TileSource source, long size) {
    this.source = source;
    this.size = size;
  }

  /// The root of all leaves.
  public byte[] root() {
    return size == 0 ? Hashes.of() : hash(0, size);
  }

  /// What leads from a leaf to the root, lowest first.
  ///
  /// @throws IllegalArgumentException if the leaf is not in the tree
  public List<byte[]> inclusion(long leaf) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("No leaf " + leaf + " in a tree of " + size);
    }
    var path = new ArrayList<byte[]>();
    long low = 0;
    long high = size;
    while (high - low > 1) {
      long middle = low + split(high - low);
      if (leaf < middle) {
        path.add(hash(middle, high));
        high = middle;
      } else {
        path.add(hash(low, middle));
        low = middle;
      }
    }
    return path.reversed();
  }

  /// What shows that a smaller tree was the beginning of this one.
  ///
  /// @param smaller its size, at least 1
  public List<byte[]> consistency(long smaller) {
    if (smaller < 1 || smaller > size) {
      throw new IllegalArgumentException("No tree of " + smaller + " in one of " + size);
    }
    var path = new ArrayList<byte[]>();
    long low = 0;
    long high = size;
    boolean isWhole = true;
    while (smaller < high) {
      long middle = low + split(high - low);
      if (smaller <= middle) {
        path.add(hash(middle, high));
        high = middle;
      } else {
        path.add(hash(low, middle));
        low = middle;
        isWhole = false;
      }
    }
    if (!isWhole) {
      path.add(hash(low, high));
    }
    return path.reversed();
  }

  private byte[] hash(long low, long high) {
    long count = high - low;
    if (Long.bitCount(count) == 1) {
      return perfect(Long.numberOfTrailingZeros(count), low >> Long.numberOfTrailingZeros(count));
    }
    long middle = low + split(count);
    return Hashes.node(hash(low, middle), hash(middle, high));
  }

  /// The root of 2 to the height leaves, the `number`-th such from the left.
  private byte[] perfect(int height, long number) {
    int level = height / TILE_HEIGHT;
    int rest = height % TILE_HEIGHT;
    long first = number << rest;
    byte[] tile = tile(level, first / TileSource.WIDTH);
    int from = (int) (first % TileSource.WIDTH);
    return root(tile, from, 1 << rest);
  }

  private byte[] tile(int level, long number) {
    return tiles.computeIfAbsent(
        new Place(level, number),
        place -> {
          long atLevel = size >> (TILE_HEIGHT * level);
          long width = Math.min(TileSource.WIDTH, atLevel - number * TileSource.WIDTH);
          return source.tile(level, number, (int) width);
        });
  }

  /// The root over some hashes of a tile.
  ///
  /// @param count a power of two
  static byte[] root(byte[] tile, int from, int count) {
    if (count == 1) {
      return Arrays.copyOfRange(tile, from * Hashes.LENGTH, (from + 1) * Hashes.LENGTH);
    }
    int half = count / 2;
    return Hashes.node(root(tile, from, half), root(tile, from + half, half));
  }

  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
