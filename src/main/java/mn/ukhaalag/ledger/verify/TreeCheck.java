package mn.ukhaalag.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mn.ukhaalag.ledger.log.Checkpoint;
import mn.ukhaalag.ledger.log.Growing;
import mn.ukhaalag.ledger.log.Hashes;
import mn.ukhaalag.ledger.log.SignedNote;
import mn.ukhaalag.ledger.log.TileSource;
import mn.ukhaalag.ledger.log.VerifierKey;

/// Whether the leaves make the tree that was signed, at every size for which a checkpoint is
/// known.
final class TreeCheck {

  private static final int FETCH = 20_000;
  private static final int DEEPEST = 5;

  private final Connection database;
  private final Findings findings;
  private final List<VerifierKey> keys;
  private final TreeMap<Long, List<Kept>> kept = new TreeMap<>();
  private final Growing tree = new Growing();
  private int fitting;

  /// A checkpoint that somebody kept.
  private record Kept(String from, Checkpoint checkpoint) {}

  TreeCheck(Connection database, List<VerifierKey> keys, Findings findings) {
    this.database = database;
    this.keys = List.copyOf(keys);
    this.findings = findings;
  }

  /// Adds a checkpoint that the tree must fit.
  ///
  /// @param from where it comes from, for people
  void expect(String from, String note) {
    try {
      SignedNote signed = SignedNote.read(note);
      if (!signed.isSignedByAny(keys)) {
        findings.add("%s is not signed by a key of this log".formatted(from));
        return;
      }
      Checkpoint checkpoint = Checkpoint.read(signed.text());
      kept.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
          .add(new Kept(from, checkpoint));
    } catch (IllegalArgumentException unreadable) {
      findings.add("%s is not a checkpoint: %s".formatted(from, unreadable.getMessage()));
    }
  }

  long size() {
    return tree.size();
  }

  /// How many checkpoints the tree fits.
  int fitting() {
    return fitting;
  }

  void run() throws SQLException {
    expectStored();
    Map<List<Long>, byte[]> nodes = nodes();
    var tiles = new Tiles();
    try (var statement =
        database.prepareStatement("select index, commitment from ledger.leaf order by index")) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (row.getLong(1) != tree.size()) {
            findings.add(
                "leaf %d is missing: the next one is %d".formatted(tree.size(), row.getLong(1)));
            return;
          }
          byte[] hash = Hashes.leaf(row.getBytes(2));
          tree.add(hash);
          tiles.add(hash, nodes);
          compare();
        }
      }
    }
    nodes.keySet().forEach(it -> findings.add("node %s stands above no full tile".formatted(it)));
    kept.forEach(
        (size, those) ->
            those.forEach(
                it ->
                    findings.add(
                        "%s has %d leaves, the tree only %d"
                            .formatted(it.from(), size, tree.size()))));
  }

  private void compare() {
    List<Kept> here = kept.remove(tree.size());
    if (here == null) {
      return;
    }
    byte[] root = tree.root();
    for (Kept it : here) {
      if (Arrays.equals(root, it.checkpoint().root())) {
        fitting++;
      } else {
        findings.add(
            "%s does not fit: something among the first %d leaves was changed after it was signed"
                .formatted(it.from(), tree.size()));
      }
    }
  }

  private void expectStored() throws SQLException {
    long newest = 0;
    try (var statement =
            database.prepareStatement("select size, note from ledger.checkpoint order by size");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        newest = row.getLong(1);
        expect("the stored checkpoint of size " + newest, row.getString(2));
      }
    }
    try (var statement = database.prepareStatement("select count(*) from ledger.leaf");
        ResultSet row = statement.executeQuery()) {
      row.next();
      if (row.getLong(1) != newest) {
        findings.add("there are %d leaves, but %d were signed".formatted(row.getLong(1), newest));
      }
    }
  }

  private Map<List<Long>, byte[]> nodes() throws SQLException {
    var nodes = new HashMap<List<Long>, byte[]>();
    try (var statement = database.prepareStatement("select level, index, hash from ledger.node");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        nodes.put(List.of(row.getLong(1), row.getLong(2)), row.getBytes(3));
      }
    }
    return nodes;
  }

  /// The tiles that are being filled, one a level.
  private final class Tiles {

    private final Growing[] open = new Growing[DEEPEST + 1];
    private final long[] full = new long[DEEPEST + 1];

    private Tiles() {
      Arrays.setAll(open, level -> new Growing());
    }

    private void add(byte[] hash, Map<List<Long>, byte[]> nodes) {
      byte[] above = hash;
      for (int level = 0; level < DEEPEST; level++) {
        open[level].add(above);
        if (open[level].size() < TileSource.WIDTH) {
          return;
        }
        above = open[level].root();
        open[level] = new Growing();
        long index = full[level]++;
        byte[] stored = nodes.remove(List.of(level + 1L, index));
        if (!Arrays.equals(above, stored)) {
          findings.add("node %d/%d is not the hash of its tile".formatted(level + 1, index));
        }
      }
    }
  }
}
