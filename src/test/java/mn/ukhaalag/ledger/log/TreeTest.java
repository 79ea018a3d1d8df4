package mn.ukhaalag.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The tree is that of RFC 6962, whatever its size, and its proofs hold for what they prove
/// alone.
class TreeTest {

  /// The leaves of the reference implementation's test of Certificate Transparency, in
  /// hexadecimal.
  private static final List<String> KNOWN_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @Test
  void theRootIsThatOfOthers() {
    assertThat(hex(new Growing().root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    var tree = new Growing();
    KNOWN_LEAVES.forEach(it -> tree.add(Hashes.leaf(HexFormat.of().parseHex(it))));
    assertThat(hex(tree.root()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Property(tries = 60)
  void everyLeafIsProvenAndNoOther(
      @ForAll @IntRange(min = 1, max = 1500) int size,
      @ForAll @IntRange(max = 1_000_000) int chosen) {
    var source = new Memory(size);
    var tree = new Tree(source, size);
    assertThat(tree.root()).isEqualTo(source.grown(size).root());
    int leaf = chosen % size;
    List<byte[]> path = tree.inclusion(leaf);
    byte[] hash = source.leaf(leaf);
    assertThat(Proofs.isIncluded(hash, leaf, size, path, tree.root())).isTrue();
    assertThat(Proofs.isIncluded(source.leaf(size), leaf, size, path, tree.root())).isFalse();
    assertThat(Proofs.isIncluded(hash, leaf + 1L, size, path, tree.root())).isFalse();
    assertThat(Proofs.isIncluded(hash, leaf, size, path, source.leaf(0))).isEqualTo(size == 1);
  }

  @Property(tries = 60)
  void aTreeIsShownToContinueAnother(
      @ForAll @IntRange(min = 1, max = 1500) int size,
      @ForAll @IntRange(max = 1_000_000) int chosen) {
    var source = new Memory(size);
    int smaller = 1 + chosen % size;
    var tree = new Tree(source, size);
    List<byte[]> path = tree.consistency(smaller);
    byte[] before = source.grown(smaller).root();
    assertThat(Proofs.isConsistent(smaller, before, size, tree.root(), path)).isTrue();
    byte[] other = source.leaf(size + 1);
    assertThat(Proofs.isConsistent(smaller, other, size, tree.root(), path)).isFalse();
    assertThat(Proofs.isConsistent(smaller, before, size, other, path)).isFalse();
  }

  /// The example that the specification of signed notes gives.
  @Test
  void aNoteOfOthersIsUnderstood() {
    var key =
        VerifierKey.read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
            .orElseThrow();
    String note =
        """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;
    SignedNote read = SignedNote.read(note);
    assertThat(read.text()).isEqualTo("This is an example message.\n");
    assertThat(read.isSignedByAny(List.of(key))).isTrue();
    assertThat(read.written()).isEqualTo(note);
    assertThat(SignedNote.read(note.replace("example m", "other m")).isSignedByAny(List.of(key)))
        .isFalse();
    assertThat(key.written()).isEqualTo(VerifierKey.read(key.written()).orElseThrow().written());
    assertThat(VerifierKey.read(key.written().replace("foo", "bar"))).isEmpty();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /// Leaves that are numbers.
  private static final class Memory implements TileSource {

    private final List<List<byte[]>> levels = new ArrayList<>();

    private Memory(int size) {
      var hashes = new ArrayList<byte[]>();
      for (int leaf = 0; leaf < size; leaf++) {
        hashes.add(leaf(leaf));
      }
      levels.add(hashes);
      while (levels.getLast().size() >= WIDTH) {
        List<byte[]> below = levels.getLast();
        var above = new ArrayList<byte[]>();
        for (int from = 0; from + WIDTH <= below.size(); from += WIDTH) {
          var tile = new Growing();
          below.subList(from, from + WIDTH).forEach(tile::add);
          above.add(tile.root());
        }
        levels.add(above);
      }
    }

    private byte[] leaf(int number) {
      return Hashes.leaf(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    private Growing grown(int size) {
      var tree = new Growing();
      levels.getFirst().subList(0, size).forEach(tree::add);
      return tree;
    }

    @Override
    public byte[] tile(int level, long number, int width) {
      var tile = new ByteArrayOutputStream();
      int from = (int) number * WIDTH;
      levels.get(level).subList(from, from + width).forEach(tile::writeBytes);
      return tile.toByteArray();
    }
  }
}
