package mn.ukhaalag.ledger.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The root of a tree that grows leaf by leaf, in memory for its right edge alone.
public final class Growing {

  private final Deque<byte[]> edge = new ArrayDeque<>();
  private long size;

  /// Adds the hash of the next leaf.
  public void add(byte[] leafHash) {
    byte[] hash = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = Hashes.node(edge.pop(), hash);
    }
    edge.push(hash);
    size++;
  }

  /// How many leaves there are.
  public long size() {
    return size;
  }

  /// The root of all leaves so far.
  public byte[] root() {
    if (edge.isEmpty()) {
      return Hashes.of();
    }
    Iterator<byte[]> upward = edge.iterator();
    byte[] root = upward.next();
    while (upward.hasNext()) {
      root = Hashes.node(upward.next(), root);
    }
    return root;
  }
}
