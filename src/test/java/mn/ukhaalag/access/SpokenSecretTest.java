package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A secret that was read out on the telephone is typed in many ways.
@ProvinceTest
class SpokenSecretTest {

  @Autowired Secrets secrets;

  private static final class Word extends SpokenSecret {
    Word(Secrets secrets, String purpose, int length) {
      super(secrets, purpose, length);
    }
  }

  @Test
  void itIsKnownHoweverItIsTyped() {
    var word = new Word(secrets, "test-word", 10);
    for (UUID thing : Stream.generate(UUID::randomUUID).limit(500).toList()) {
      String secret = word.of(thing);
      assertThat(secret).matches("[0-9A-HJKMNP-TV-Z]{10}");
      assertThat(word.isOf(thing, secret.toLowerCase(Locale.ROOT))).isTrue();
      assertThat(word.isOf(thing, " " + word.written(thing).replace("-", " – "))).isTrue();
      assertThat(word.isOf(thing, secret.replace('0', 'o').replace('1', 'l'))).isTrue();
      assertThat(word.isOf(thing, cyrillic(secret))).isTrue();
      assertThat(word.isOf(thing, cyrillic(secret).toLowerCase(Locale.ROOT))).isTrue();
    }
  }

  /// As it looks on a Cyrillic keyboard.
  private static String cyrillic(String secret) {
    return secret
        .replace('0', 'О')
        .replace('3', 'З')
        .replace('A', 'А')
        .replace('B', 'В')
        .replace('C', 'С')
        .replace('E', 'Е')
        .replace('H', 'Н')
        .replace('K', 'К')
        .replace('M', 'М')
        .replace('P', 'Р')
        .replace('T', 'Т')
        .replace('X', 'Х')
        .replace('Y', 'Ү');
  }

  @Test
  void nothingElseIsIt() {
    var word = new Word(secrets, "test-word", 10);
    UUID thing = UUID.randomUUID();
    String secret = word.of(thing);
    char last = secret.charAt(9) == 'Z' ? 'Y' : 'Z';
    assertThat(word.isOf(thing, secret.substring(0, 9) + last)).isFalse();
    assertThat(word.isOf(thing, secret + "0")).isFalse();
    assertThat(word.isOf(thing, "")).isFalse();
    assertThat(word.isOf(UUID.randomUUID(), secret)).isFalse();
    assertThat(new Word(secrets, "test-other-word", 10).isOf(thing, secret)).isFalse();
    assertThat(new Word(secrets, "test-word", 8).of(thing)).isEqualTo(secret.substring(0, 8));
  }
}
