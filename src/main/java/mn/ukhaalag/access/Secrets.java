package mn.ukhaalag.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import mn.ukhaalag.secret.InstallationSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Enciphers what the database may not know in clear (AES-256-GCM), and hashes with a key what
/// must be found again without being readable (HMAC-SHA-256). Both keys come from one secret
/// (HKDF, RFC 5869), which is kept outside the database.
///
/// All nodes on one database must have the same secret; a node with another one refuses to
/// start.
@Component
public class Secrets {

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey cipherKey;
  private final SecretKey hashKey;

  Secrets(InstallationSecret secret, JdbcClient database) {
    cipherKey = new SecretKeySpec(secret.derive("encipher", KEY), "AES");
    hashKey = new SecretKeySpec(secret.derive("hash", KEY), "HmacSHA256");
    requireSameSecret(database);
  }

  /// Enciphers a text: nonce, then cipher text with its tag.
  public byte[] encrypt(String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  /// The text that was enciphered.
  ///
  /// @throws IllegalStateException if these bytes were not made by [#encrypt] with this secret
  public String decrypt(byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    byte[] text =
        cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    return new String(text, StandardCharsets.UTF_8);
  }

  /// A keyed hash of 32 bytes.
  ///
  /// @param purpose keeps equal texts of different meaning apart
  public byte[] hmac(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashKey);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The keyed hash by which a person is found.
  byte[] hmac(Identity identity) {
    return hmac(identity.kind().name(), identity.number());
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("Not enciphered with this secret", problem);
    }
  }

  private void requireSameSecret(JdbcClient database) {
    byte[] proof = hmac("proof", "");
    byte[] kept = proof(database).orElseGet(() -> keep(proof, database));
    if (!MessageDigest.isEqual(proof, kept)) {
      throw new IllegalStateException(
          "The secret key is not the one this database was filled with. Restore secret.key, or"
              + " give every node the same UKHAALAG_SECRET_KEY.");
    }
  }

  private static Optional<byte[]> proof(JdbcClient database) {
    return database.sql("select proof from access.key_proof").query(byte[].class).optional();
  }

  /// Another node may have been quicker: then its proof is the one that counts.
  private static byte[] keep(byte[] proof, JdbcClient database) {
    database
        .sql("insert into access.key_proof (proof) values (:proof) on conflict do nothing")
        .param("proof", proof)
        .update();
    return proof(database).orElseThrow();
  }
}
