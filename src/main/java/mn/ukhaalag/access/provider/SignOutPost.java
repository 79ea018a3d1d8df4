package mn.ukhaalag.access.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.access.provider.Letters.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings systems the word that somebody has left (OpenID Connect Back-Channel Logout 1.0). What is
/// not taken is tried again for a day, and no session lasts longer; then it is given up, which the
/// log and the page of the system tell.
@Component
class SignOutPost {

  /// So long one node has the line of a system. A turn ends before, with the longest try in it.
  static final Duration TERM = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(SignOutPost.class);

  private static final Duration TURN = Duration.ofSeconds(40);
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration USEFUL = Duration.ofDays(1);
  private static final int FACTOR = 4;
  private static final int MOST_STEPS = 5;

  private final Letters letters;
  private final Systems systems;
  private final TokenMaking making;
  private final SignOutWire wire;

  SignOutPost(Letters letters, Systems systems, TokenMaking making, SignOutWire wire) {
    this.letters = letters;
    this.systems = systems;
    this.making = making;
    this.wire = wire;
  }

  /// Brings the letters that wait to a system whose line was taken, one after the other, until none
  /// is left, one is not taken, or others are to have their turn.
  void bring(UUID system) {
    long end = System.nanoTime() + TURN.toNanos();
    int old = letters.giveUp(system, Instant.now().minus(USEFUL));
    if (old > 0) {
      log.warn("{} did not take for a day that somebody has left: {} times", system, old);
    }
    Duration rest = Duration.ZERO;
    var next = letters.next(system);
    while (next.isPresent() && rest.isZero() && System.nanoTime() < end) {
      rest = send(next.get());
      next = letters.next(system);
    }
    letters.leave(system, rest);
  }

  /// Tells it once.
  ///
  /// @return how long the system is to be left alone
  private Duration send(Letter letter) {
    ForeignSystem system = systems.find(letter.system()).filter(ForeignSystem::isOn).orElse(null);
    String address = system == null ? null : system.logout();
    if (system == null || address == null) {
      letters.giveUp(letter, "provider.told.off");
      return Duration.ZERO;
    }
    String token = making.logout(system, letter, Instant.now());
    return switch (wire.post(address, token)) {
      case SignOutWire.Answer.Taken _ -> {
        letters.told(letter);
        yield Duration.ZERO;
      }
      case SignOutWire.Answer.Refused(var why) -> {
        letters.giveUp(letter, why);
        log.warn("{} does not take the word that somebody has left: {}", system.clientId(), why);
        yield Duration.ZERO;
      }
      case SignOutWire.Answer.Later(var why) -> {
        int failures = letters.failed(letter, why, pause(letter.attempts()));
        yield pause(failures - 1);
      }
    };
  }

  /// Five seconds, then four times as long each time, at most half an hour.
  private static Duration pause(int before) {
    Duration pause = FIRST;
    for (int step = 0; step < Math.min(before, MOST_STEPS); step++) {
      pause = pause.multipliedBy(FACTOR);
    }
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
