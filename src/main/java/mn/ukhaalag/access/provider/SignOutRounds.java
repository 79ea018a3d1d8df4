package mn.ukhaalag.access.provider;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mn.ukhaalag.job.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Looks twice a second for letters to systems, and brings those to each system on a thread of
/// their own: who does not answer keeps nobody waiting but himself. The letters lie in the
/// database, so that what one node leaves behind another brings.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class SignOutRounds extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(SignOutRounds.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(2);

  /// So many systems are told something at the same time.
  private static final int MOST = 8;

  private final Letters letters;
  private final SignOutPost post;
  private final Set<Thread> turns = ConcurrentHashMap.newKeySet();

  SignOutRounds(Letters letters, SignOutPost post) {
    super(AFTER_FAILURE, GRACE);
    this.letters = letters;
    this.post = post;
  }

  @Override
  protected void begin() {
    repeat("sign-out-letters", PAUSE, this::look);
  }

  private Duration look() {
    int free = MOST - turns.size();
    if (free > 0) {
      for (UUID system : letters.take(free, SignOutPost.TERM)) {
        Thread turn = Thread.ofVirtual().name("sign-out-letters").unstarted(() -> bring(system));
        turns.add(turn);
        turn.start();
      }
    }
    return PAUSE;
  }

  private void bring(UUID system) {
    try {
      post.bring(system);
    } catch (RuntimeException problem) {
      if (isRunning()) {
        log.warn("The letters to the system {} wait for another turn", system, problem);
      }
    } finally {
      turns.remove(Thread.currentThread());
    }
  }

  @Override
  protected void failed(Exception problem) {
    log.warn("Nobody could look for letters to systems; trying again", problem);
  }

  /// What is not finished by then is brought by another node, or after the next start.
  @Override
  protected void ended() {
    turns.forEach(Thread::interrupt);
    try {
      for (Thread turn : turns) {
        boolean isOver = turn.join(GRACE);
        log.debug("The letters that were on their way are over: {}", isOver);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
