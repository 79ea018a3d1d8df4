package mn.ukhaalag.notice.sending;

import java.time.Duration;
import java.time.Instant;

/// When a letter that was not taken is tried again: after half a minute, then four times as long
/// each time, at most six hours. A code that is waited for is tried every ten seconds.
final class Retry {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration WAITED_FOR = Duration.ofSeconds(10);
  private static final int FACTOR = 4;

  private Retry() {}

  /// @param attempts how often it was tried, at least once
  static Instant next(Instant now, int attempts, boolean isWaitedFor) {
    if (isWaitedFor) {
      return now.plus(WAITED_FOR);
    }
    Duration delay = FIRST;
    for (int i = 1; i < attempts && delay.compareTo(LONGEST) < 0; i++) {
      delay = delay.multipliedBy(FACTOR);
    }
    return now.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
  }
}
