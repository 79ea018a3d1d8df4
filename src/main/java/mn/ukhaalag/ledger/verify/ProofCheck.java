package mn.ukhaalag.ledger.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import mn.ukhaalag.ledger.log.Checkpoint;
import mn.ukhaalag.ledger.log.Commitment;
import mn.ukhaalag.ledger.log.Hashes;
import mn.ukhaalag.ledger.log.Proofs;
import mn.ukhaalag.ledger.log.SignedNote;
import mn.ukhaalag.ledger.log.VerifierKey;

/// Checks the proof of one act with nothing but the public key of the log (C2SP `tlog-proof`).
final class ProofCheck {

  private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
  private static final int SALT = 16;

  private ProofCheck() {}

  /// @throws IllegalArgumentException if the file is no proof
  static void check(String file, List<VerifierKey> keys, Findings findings, PrintStream out) {
    int end = file.indexOf("\n\n");
    if (!file.startsWith(HEAD) || end < HEAD.length()) {
      throw new IllegalArgumentException("The file is not a proof of a ledger");
    }
    byte[] extra = new byte[0];
    long index = -1;
    var path = new ArrayList<byte[]>();
    for (String line : file.substring(HEAD.length(), end).split("\n", -1)) {
      if (line.startsWith("extra ")) {
        extra = Base64.getDecoder().decode(line.substring("extra ".length()));
      } else if (line.startsWith("index ")) {
        index = Long.parseLong(line.substring("index ".length()));
      } else {
        path.add(Base64.getDecoder().decode(line));
      }
    }
    if (extra.length <= SALT) {
      throw new IllegalArgumentException("The proof does not hold its entry");
    }
    SignedNote note = SignedNote.read(file.substring(end + 2));
    Checkpoint checkpoint = Checkpoint.read(note.text());
    String text = new String(extra, SALT, extra.length - SALT, StandardCharsets.UTF_8);
    byte[] leaf = Hashes.leaf(Commitment.of(Arrays.copyOf(extra, SALT), text));
    if (!note.isSignedByAny(keys)) {
      findings.add("the checkpoint is not signed by the key that was given");
    }
    if (!Proofs.isIncluded(leaf, index, checkpoint.size(), path, checkpoint.root())) {
      findings.add("the entry is not in the tree of the checkpoint");
    }
    out.println(text.stripTrailing());
  }
}
