package mn.ukhaalag.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.ledger.log.Checkpoint;
import mn.ukhaalag.ledger.log.SignedNote;
import mn.ukhaalag.ledger.log.VerifierKey;
import mn.ukhaalag.petition.SignedIn;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody outside signs the heads of the ledger, once the province administrator has named him.
@ProvinceTest
class WitnessStoryTest {

  private static final String HOME = "/administration/ledger";
  private static final String NAME = "witness.example/w1";
  private static final long SEEN_AT = 1_772_000_000;

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired WholeTree tree;
  @Autowired SettableClock clock;

  private final byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];

  @BeforeEach
  void begin() {
    clock.set(SettableClock.START);
    new SecureRandom().nextBytes(seed);
  }

  @Test
  void onlyAKnownWitnessSigns() {
    Browse administrator = signedIn.in("azdtg-administrator-1", port);
    tree.grow();
    String note = Browse.at(port).open("/ledger/checkpoint").body();
    long size = Checkpoint.read(SignedNote.read(note).text()).size();
    String line = signed(SignedNote.read(note).text());
    assertThat(handIn(size, line).status()).isEqualTo(403);

    Seen refused =
        administrator.open(HOME).form(HOME + "/witnesses").with("key", "witness+1+2").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.form(HOME + "/witnesses").value("key")).isEqualTo("witness+1+2");
    Seen taken = refused.form(HOME + "/witnesses").with("key", key().written()).send();
    assertThat(taken.text()).contains(NAME);

    assertThat(handIn(size, line).status()).isEqualTo(204);
    assertThat(handIn(size + 1_000_000, line).status()).isEqualTo(403);
    assertThat(handIn(size, signed("other text\n")).status()).isEqualTo(403);
    assertThat(handIn(size, "hello").status()).isEqualTo(400);
    assertThat(Browse.at(port).open("/ledger").text()).contains(NAME, "гарын үсэг зурсан");
    taken.browse().open(HOME).form(HOME + "/witnesses/removal").send();
    assertThat(Browse.at(port).open("/ledger").text()).doesNotContain(NAME);
    assertThat(handIn(size, line).status()).isEqualTo(403);
  }

  @Test
  void nobodyElseKeepsTheKeys() {
    for (String post : new String[] {"health-head", "azdtg-auditor"}) {
      assertThat(signedIn.in(post, port).open(HOME).status()).as(post).isEqualTo(404);
    }
    assertThat(Browse.at(port).open(HOME).path()).startsWith("/sign-in");
  }

  private Seen handIn(long size, String line) {
    Browse browse = Browse.at(port);
    return browse.send(
        browse
            .request("/api/v1/ledger/cosignatures?size=" + size)
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(BodyPublishers.ofString(line)));
  }

  private VerifierKey key() {
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return new VerifierKey(NAME, VerifierKey.Kind.COSIGNATURE, publicKey);
  }

  private String signed(String text) {
    byte[] seen =
        ("cosignature/v1\ntime " + SEEN_AT + "\n" + text).getBytes(StandardCharsets.UTF_8);
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, seen, 0, seen.length, signature, 0);
    byte[] whole =
        ByteBuffer.allocate(4 + 8 + signature.length)
            .put(key().id())
            .putLong(SEEN_AT)
            .put(signature)
            .array();
    return "— " + NAME + " " + Base64.getEncoder().encodeToString(whole) + "\n";
  }
}
