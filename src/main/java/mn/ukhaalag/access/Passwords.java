package mn.ukhaalag.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What a password must be, and how it is kept: long and not one of those that everybody tries
/// first (NIST SP 800-63B); no rule about its characters.
@Component
public class Passwords {

  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  /// Words that come to everybody's mind here, in lower case.
  private static final Pattern OUR_WORDS =
      Pattern.compile(
          "ukhaalag|ухаалаг|darkhan|дархан|mongol|монгол|zasag|засаг|petition|өргөдөл|password"
              + "|нууц ?үг");

  /// So many letters must be left besides them.
  private static final int FEWEST_OTHERS = 4;

  /// Each check keeps a processor busy, so half of them are left to everybody else; those who sign
  /// in wait their turn.
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private final PasswordEncoder encoder;
  private final Set<String> common;
  private final BreachedPasswords breached = new BreachedPasswords();
  private final Supplier<String> nobodys;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.common = common();
    this.nobodys =
        SingletonSupplier.of(() -> String.valueOf(encoder.encode("nobody has this password")));
  }

  /// The Argon2id hash of a password, as it is kept.
  public String hash(String password) {
    return inTurn(() -> String.valueOf(encoder.encode(password)));
  }

  /// Whether the password is the one of the hash. It takes as long when there is no hash.
  boolean matches(String password, @Nullable String hash) {
    String tried = password.length() > LONGEST ? "" : password;
    return inTurn(
        () -> {
          // Asked for at every check: only the very first one of a program takes longer.
          String nobody = nobodys.get();
          return encoder.matches(tried, hash == null ? nobody : hash) && hash != null;
        });
  }

  /// What is wrong with a new password; empty if it will do.
  public Optional<Message> flaw(String password) {
    if (password.length() < SHORTEST) {
      return Optional.of(Message.of("access.password.too-short", SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of(Message.of("access.password.too-long", LONGEST));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    boolean isMonotonous = plain.chars().distinct().count() < 4;
    return isMonotonous || common.contains(plain) || breached.contains(plain) || isOfOurWords(plain)
        ? Optional.of(Message.of("access.password.common"))
        : Optional.empty();
  }

  /// Whether it is hardly more than one of our words with a year behind it.
  private static boolean isOfOurWords(String plain) {
    Matcher ours = OUR_WORDS.matcher(plain);
    return ours.find()
        && ours.replaceAll("").codePoints().filter(Character::isLetter).count() < FEWEST_OTHERS;
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static Set<String> common() {
    try (InputStream list = Passwords.class.getResourceAsStream("/access/common-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("common-passwords.txt is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
