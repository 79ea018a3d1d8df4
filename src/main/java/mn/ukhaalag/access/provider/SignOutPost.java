package mn.ukhaalag.access.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.provider.SignOuts.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings systems the word that somebody has left (OpenID Connect Back-Channel Logout 1.0). What is
/// not taken is tried again for a day, and no session lasts longer.
@Component
class SignOutPost {

  private static final Logger log = LoggerFactory.getLogger(SignOutPost.class);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration USEFUL = Duration.ofDays(1);
  private static final int FACTOR = 4;
  private static final int MOST_STEPS = 5;

  private final SignOuts signOuts;
  private final Systems systems;
  private final TokenMaking making;
  private final SignOutWire wire;
  private final Clock clock;

  SignOutPost(
      SignOuts signOuts, Systems systems, TokenMaking making, SignOutWire wire, Clock clock) {
    this.signOuts = signOuts;
    this.systems = systems;
    this.making = making;
    this.wire = wire;
    this.clock = clock;
  }

  /// Tells it once.
  ///
  /// @return how long to wait before the next time; empty if there is none
  Optional<Duration> send(UUID id) {
    return signOuts.waiting(id).flatMap(this::send);
  }

  private Optional<Duration> send(Letter letter) {
    ForeignSystem system = systems.find(letter.system()).filter(ForeignSystem::isOn).orElse(null);
    String address = system == null ? null : system.logout();
    if (system == null || address == null) {
      signOuts.failed(letter.id(), "provider.told.off");
      return Optional.empty();
    }
    // Its times are those of the network, which no test moves.
    String token = making.logout(system, letter, Instant.now());
    return switch (wire.post(address, token)) {
      case SignOutWire.Answer.Taken _ -> {
        signOuts.told(letter.id());
        yield Optional.empty();
      }
      case SignOutWire.Answer.Refused(var why) -> giveUp(letter, system, why);
      case SignOutWire.Answer.Later(var why) -> {
        boolean isOver = letter.at().plus(USEFUL).isBefore(clock.instant());
        signOuts.failed(letter.id(), why);
        yield isOver ? giveUp(letter, system, why) : Optional.of(wait(letter.attempts()));
      }
    };
  }

  private Optional<Duration> giveUp(Letter letter, ForeignSystem system, String why) {
    signOuts.failed(letter.id(), why);
    log.warn("{} does not take the word that somebody has left: {}", system.clientId(), why);
    return Optional.empty();
  }

  /// Five seconds, then four times as long each time, at most half an hour.
  private static Duration wait(int attempts) {
    Duration wait = FIRST;
    for (int step = 0; step < Math.min(attempts, MOST_STEPS); step++) {
      wait = wait.multipliedBy(FACTOR);
    }
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
