package mn.ukhaalag.ledger.log;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// How a proof is checked (RFC 9162, 2.1.3.2 and 2.1.4.2), without trusting whoever made it.
public final class Proofs {

  private Proofs() {}

  /// Whether a leaf stands at a place of the tree with that root.
  public static boolean isIncluded(
      byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long place = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] other : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = Hashes.node(other, hash);
        int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= up;
        last >>= up;
      } else {
        hash = Hashes.node(hash, other);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /// Whether a tree began with another one.
  public static boolean isConsistent(
      long smaller, byte[] smallerRoot, long larger, byte[] largerRoot, List<byte[]> path) {
    if (smaller == larger) {
      return path.isEmpty() && Arrays.equals(smallerRoot, largerRoot);
    }
    if (smaller < 1 || smaller > larger || path.isEmpty()) {
      return false;
    }
    Iterator<byte[]> rest = path.iterator();
    byte[] before = Long.bitCount(smaller) == 1 ? smallerRoot : rest.next();
    byte[] after = before;
    int skipped = Long.numberOfTrailingZeros(~(smaller - 1));
    long place = (smaller - 1) >> skipped;
    long last = (larger - 1) >> skipped;
    while (rest.hasNext()) {
      if (last == 0) {
        return false;
      }
      byte[] other = rest.next();
      if ((place & 1) == 1 || place == last) {
        before = Hashes.node(other, before);
        after = Hashes.node(other, after);
        int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= up;
        last >>= up;
      } else {
        after = Hashes.node(after, other);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(before, smallerRoot) && Arrays.equals(after, largerRoot);
  }
}
