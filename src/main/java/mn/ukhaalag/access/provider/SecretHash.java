package mn.ukhaalag.access.provider;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The secrets of systems as they are kept. A secret has 256 random bits, so that no slow hash is
/// needed. It is no bean: passwords of people have another.
final class SecretHash implements PasswordEncoder {

  private final Systems systems;

  SecretHash(Systems systems) {
    this.systems = systems;
  }

  @Override
  public String encode(@Nullable CharSequence secret) {
    return HexFormat.of().formatHex(systems.hash(String.valueOf(secret)));
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String kept) {
    return kept != null
        && MessageDigest.isEqual(
            systems.hash(String.valueOf(secret)), HexFormat.of().parseHex(kept));
  }
}
