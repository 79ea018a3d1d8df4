package mn.ukhaalag.continuity.store;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key that opens all backups: an identity of age, 74 characters with a checksum of its own
/// (`AGE-SECRET-KEY-1…`). Whoever has it needs neither this program nor this machine.
public final class RecoveryKey {

  private final String identity;
  private final String recipient;

  private RecoveryKey(String identity) throws GeneralSecurityException {
    this.identity = identity;
    Key secret = new SecretKeySpec(identity.getBytes(StandardCharsets.US_ASCII), "X25519");
    this.recipient =
        new String(
            new X25519KeyFactory().translateKey(secret).getEncoded(), StandardCharsets.US_ASCII);
  }

  /// A new one.
  public static RecoveryKey make() {
    try {
      byte[] encoded = new X25519KeyPairGenerator().generateKeyPair().getPrivate().getEncoded();
      return new RecoveryKey(new String(encoded, StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// As somebody typed it, with or without spaces, or nothing if it is none.
  public static Optional<RecoveryKey> read(String typed) {
    String identity = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    try {
      X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity);
      return Optional.of(new RecoveryKey(identity));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /// The secret itself, to be written down.
  public String written() {
    return identity;
  }

  /// Whatever is written into it comes out enciphered. Closing it ends the file and closes the
  /// other.
  public OutputStream lock(OutputStream out) throws IOException {
    try {
      var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
      return Channels.newOutputStream(
          new StandardEncryptingChannelFactory()
              .newEncryptingChannel(Channels.newChannel(out), List.of(writer)));
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// What [#lock] wrote, in clear. Reading fails with an [IOException] where it was changed or
  /// cut off.
  ///
  /// @throws WrongKey if another key locked it
  public InputStream unlock(InputStream in) throws IOException, WrongKey {
    try {
      var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity);
      return Channels.newInputStream(
          new StandardDecryptingChannelFactory()
              .newDecryptingChannel(Channels.newChannel(in), List.of(reader)));
    } catch (GeneralSecurityException problem) {
      throw new WrongKey(problem);
    }
  }

  /// An HMAC-SHA-256 that only those with the key can make.
  public byte[] seal(String purpose, byte[] content) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(identity.getBytes(StandardCharsets.US_ASCII))
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters));
      return mac.doFinal(content);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// This key does not open that file.
  public static final class WrongKey extends Exception {
    private static final long serialVersionUID = 1;

    WrongKey(Throwable cause) {
      super("The recovery key does not open this backup: it was made with another key.", cause);
    }
  }

  /// Secrets stay out of logs.
  @Override
  public String toString() {
    return recipient;
  }
}
