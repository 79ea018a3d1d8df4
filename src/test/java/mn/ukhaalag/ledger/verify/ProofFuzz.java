package mn.ukhaalag.ledger.verify;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.fuzz.Claim;
import mn.ukhaalag.ledger.log.Checkpoint;
import mn.ukhaalag.ledger.log.SignedNote;
import mn.ukhaalag.ledger.log.VerifierKey;

/// A proof of an act, a head of a tree, a signature of a witness, a key.
public final class ProofFuzz {

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private ProofFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    VerifierKey.read(text)
        .ifPresent(key -> Claim.that(!key.name().isBlank(), () -> "a key without a name"));
    read(() -> ProofCheck.check(text, List.of(), new Findings(NOWHERE), NOWHERE));
    read(
        () -> {
          SignedNote note = SignedNote.read(text);
          Claim.that(SignedNote.read(note.written()).equals(note), () -> "another note: " + text);
          Checkpoint head = Checkpoint.read(note.text());
          Claim.that(head.equals(Checkpoint.read(head.text())), () -> "another head: " + text);
        });
    read(() -> SignedNote.signature(text));
  }

  /// What is no such text is refused in one way only.
  private static void read(Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException refused) {
      Claim.that(refused.getMessage() != null, () -> "refused without a word");
    }
  }
}
