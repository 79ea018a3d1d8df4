package mn.ukhaalag.service.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.secret.InstallationSecret;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the QR code of a certificate carries besides the address of its page: what the certificate
/// says, signed (JWS, RFC 7515, with Ed25519 as in RFC 8037), so that whoever has the public key
/// can check it without any line, and so that nobody is shown a name who has not seen the paper.
@Component
class QrProof {

  private static final int SEED = 32;
  private static final int KEY_ID = 6;

  /// As much as a code can hold that a cheap phone still reads from paper, in letters.
  private static final int LONGEST = 1000;

  /// SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410).
  private static final byte[] PREFIX = {0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0};

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final InstallationSecret secret;
  private final Organisations organisations;
  private final JsonMapper json;

  QrProof(InstallationSecret secret, Organisations organisations, JsonMapper json) {
    this.secret = secret;
    this.organisations = organisations;
    this.json = json;
  }

  /// The proof of that certificate; always the same. What is confirmed line by line is left out
  /// where it would be too long to be read from paper.
  String of(Certificate certificate) {
    var claims = claims(certificate);
    String whole = signed(claims);
    if (whole.length() > LONGEST) {
      claims.remove("f");
      whole = signed(claims);
    }
    return whole;
  }

  /// Whether we made this proof, and for the certificate with that number.
  boolean proves(String proof, CertificateNumber number) {
    return claimed(proof).filter(number.text()::equals).isPresent();
  }

  /// The public key as a set of one (JWK, RFC 7517).
  String keys() {
    Map<String, String> key = new LinkedHashMap<>();
    key.put("kty", "OKP");
    key.put("crv", "Ed25519");
    key.put("alg", "EdDSA");
    key.put("use", "sig");
    key.put("kid", keyId());
    key.put("x", ENCODER.encodeToString(publicKey()));
    return json.writeValueAsString(Map.of("keys", List.of(key)));
  }

  /// The public key as programs such as OpenSSL take it.
  String pem() {
    byte[] key = Arrays.copyOf(PREFIX, PREFIX.length + Ed25519.PUBLIC_KEY_SIZE);
    System.arraycopy(publicKey(), 0, key, PREFIX.length, Ed25519.PUBLIC_KEY_SIZE);
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getEncoder().encodeToString(key)
        + "\n-----END PUBLIC KEY-----\n";
  }

  private SequencedMap<String, Object> claims(Certificate certificate) {
    var order = certificate.order();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("n", certificate.number().text());
    claims.put("t", order.title().mn());
    claims.put("o", organisations.get(order.organisation()).nameOn(certificate.issuedOn()).mn());
    claims.put("h", order.holder().name());
    putIfKnown(claims, "r", order.holder().maskedNumber());
    claims.put("i", certificate.issuedOn().toString());
    putIfKnown(claims, "u", order.validUntil());
    claims.put("f", order.facts().stream().map(it -> List.of(it.labelMn(), it.value())).toList());
    return claims;
  }

  private static void putIfKnown(Map<String, Object> claims, String name, @Nullable Object value) {
    if (value != null) {
      claims.put(name, value.toString());
    }
  }

  private String signed(Map<String, Object> claims) {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", "EdDSA");
    header.put("kid", keyId());
    String text =
        ENCODER.encodeToString(json.writeValueAsBytes(header))
            + "."
            + ENCODER.encodeToString(json.writeValueAsBytes(claims));
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed(), 0, bytes, 0, bytes.length, signature, 0);
    return text + "." + ENCODER.encodeToString(signature);
  }

  /// The number that a proof of ours names; empty for any other text.
  private Optional<String> claimed(String proof) {
    int end = proof.lastIndexOf('.');
    int middle = proof.indexOf('.');
    if (middle < 0 || middle == end) {
      return Optional.empty();
    }
    try {
      byte[] signature = Base64.getUrlDecoder().decode(proof.substring(end + 1));
      byte[] text = proof.substring(0, end).getBytes(StandardCharsets.UTF_8);
      if (signature.length != Ed25519.SIGNATURE_SIZE
          || !Ed25519.verify(signature, 0, publicKey(), 0, text, 0, text.length)) {
        return Optional.empty();
      }
      byte[] claims = Base64.getUrlDecoder().decode(proof.substring(middle + 1, end));
      return Optional.of(json.readTree(claims).path("n").asString(""));
    } catch (IllegalArgumentException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private String keyId() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey());
      return ENCODER.encodeToString(Arrays.copyOf(hash, KEY_ID));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private byte[] publicKey() {
    byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed(), 0, key, 0);
    return key;
  }

  private byte[] seed() {
    return secret.derive("certificate-qr", SEED);
  }
}
