package mn.ukhaalag.job;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that is done again and again as long as this node runs, each kind of it on a thread of its
/// own. Every node does it, and it needs no table: what one node must do for all, or what must
/// not be forgotten, is a job of the scheduler.
public abstract class Rounds implements SmartLifecycle {

  /// Told by a round after which nothing more is to be done.
  protected static final Duration NEVER_AGAIN = ChronoUnit.FOREVER.getDuration();

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  /// The most that is waited for a round that was interrupted.
  private static final long MOST_SECONDS = 2;

  /// One kind of work.
  @FunctionalInterface
  protected interface Round {

    /// Does it once.
    ///
    /// @return the pause before the next time
    Duration run() throws Exception;
  }

  private final Duration afterFailure;
  private final Duration grace;
  private final List<ScheduledThreadPoolExecutor> threads = new ArrayList<>();
  private volatile boolean isRunning;

  /// @param afterFailure the pause after a round that failed
  /// @param grace for how long an end waits for rounds before it interrupts them
  protected Rounds(Duration afterFailure, Duration grace) {
    this.afterFailure = afterFailure;
    this.grace = grace;
  }

  /// Begins all kinds of work, by [#repeat].
  protected abstract void begin();

  /// A round failed, and the one before it did not. It is tried again.
  protected abstract void failed(Exception problem);

  /// Begins one kind of work.
  ///
  /// @param first the pause before the first time
  protected final void repeat(String name, Duration first, Round round) {
    var thread = new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name(name).factory());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    threads.add(thread);
    new Repeated(thread, round).in(first);
  }

  @Override
  public final synchronized void start() {
    isRunning = true;
    begin();
  }

  @Override
  public final synchronized void stop() {
    isRunning = false;
    threads.forEach(ScheduledThreadPoolExecutor::shutdown);
    threads.forEach(this::end);
    threads.clear();
    ended();
  }

  /// No round runs any more.
  protected void ended() {}

  @Override
  public final boolean isRunning() {
    return isRunning;
  }

  /// Interrupts what does not end by itself, and waits for it: what a round uses is closed next.
  private void end(ScheduledThreadPoolExecutor thread) {
    try {
      if (!thread.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
        boolean isOver = thread.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        log.debug("An interrupted round has ended: {}", isOver);
      }
    } catch (InterruptedException stopped) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private final class Repeated {

    private final ScheduledThreadPoolExecutor thread;
    private final Round round;
    private boolean hasFailed;

    private Repeated(ScheduledThreadPoolExecutor thread, Round round) {
      this.thread = thread;
      this.round = round;
    }

    private void in(Duration pause) {
      if (isRunning && !pause.equals(NEVER_AGAIN)) {
        // No failure leaves a round, so there is nothing to learn from the future.
        var unused = thread.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    private void run() {
      Duration pause = afterFailure;
      try {
        pause = round.run();
        hasFailed = false;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (Exception problem) {
        if (isRunning && !hasFailed) {
          failed(problem);
        }
        hasFailed = true;
      }
      in(pause);
    }
  }
}
