package mn.ukhaalag.plan.exchange;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Ids for the new lines of one file, in the order in which they are asked for, as the database
/// gives them (UUID version 7, RFC 9562): what was entered first stands first.
final class NewIds {

  private static final int VERSION = 0x7000;
  private static final int MOST_OF_A_MILLISECOND = 0xfff;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM = 0x3fff_ffff_ffff_ffffL;

  private long millis;
  private int number;

  NewIds(Clock clock) {
    millis = clock.millis();
  }

  UUID next() {
    if (number > MOST_OF_A_MILLISECOND) {
      number = 0;
      millis++;
    }
    return new UUID(
        (millis << 16) | VERSION | number++,
        VARIANT | (ThreadLocalRandom.current().nextLong() & RANDOM));
  }
}
