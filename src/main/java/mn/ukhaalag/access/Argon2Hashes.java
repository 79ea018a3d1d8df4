package mn.ukhaalag.access;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/// Argon2id with the memory and passes that OWASP advises (19 MiB, 2 passes), by the library of its
/// authors: its memory is none of the virtual machine, which would stand still for a third of a
/// second after every few hashes to clear it away. Where that library does not run, Bouncy Castle
/// makes the same hashes.
final class Argon2Hashes extends AbstractValidatingPasswordEncoder {

  private static final Logger log = LoggerFactory.getLogger(Argon2Hashes.class);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;

  private final Supplier<PasswordEncoder> hashes = SingletonSupplier.of(Argon2Hashes::loaded);

  @Override
  protected String encodeNonNullPassword(String password) {
    return String.valueOf(hashes.get().encode(password));
  }

  @Override
  protected boolean matchesNonNull(String password, String hash) {
    return hashes.get().matches(password, hash);
  }

  private static PasswordEncoder loaded() {
    try {
      return new Native(Argon2Factory.create(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES));
    } catch (LinkageError elsewhere) {
      log.warn("The library of Argon2 does not run here; sign-ins take longer", elsewhere);
      return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    }
  }

  private static final class Native extends AbstractValidatingPasswordEncoder {

    private final Argon2 argon2;

    private Native(Argon2 argon2) {
      this.argon2 = argon2;
      // Loads the library, which the factory does not.
      encodeNonNullPassword("");
    }

    @Override
    protected String encodeNonNullPassword(String password) {
      return argon2.hash(PASSES, KIBIBYTES, LANES, password.toCharArray());
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
      return argon2.verify(hash, password.toCharArray());
    }
  }
}
