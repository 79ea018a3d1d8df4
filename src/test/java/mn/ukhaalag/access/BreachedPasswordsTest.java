package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What many have used before is no secret.
class BreachedPasswordsTest {

  private final BreachedPasswords breached = new BreachedPasswords();

  @Test
  void whatManyUseIsKnown() {
    assertThat(breached.count()).isGreaterThan(3000);
    assertThat("manchester basketball q1w2e3r4t5 1qaz2wsx3edc 123qweasdzxc".split(" "))
        .allMatch(breached::contains);
    assertThat("морь сайхан давхина,correct horse battery staple".split(","))
        .noneMatch(breached::contains);
  }
}
