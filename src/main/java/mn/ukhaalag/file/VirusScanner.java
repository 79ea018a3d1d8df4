package mn.ukhaalag.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The virus scanner of this installation, if one is named. People do not wait for one that is
/// away: after a failure it is left alone for a moment.
@Component
class VirusScanner {

  private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);

  /// How long one file is waited for.
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration PING = Duration.ofSeconds(2);
  private static final Duration REST = Duration.ofSeconds(20);

  /// clamd reads ten files at a time unless told otherwise, and others may ask it, too.
  private static final int AT_A_TIME = 6;

  private final @Nullable Clamd clamd;
  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final LongAdder clean = new LongAdder();
  private final LongAdder found = new LongAdder();
  private final LongAdder unsaid = new LongAdder();
  private volatile @Nullable Instant awaySince;
  private volatile Instant restsUntil = Instant.EPOCH;

  @Autowired
  VirusScanner(@Value("${ukhaalag.scanner}") String address) {
    this(address.isBlank() ? null : Clamd.at(address));
  }

  /// @param clamd null for none
  VirusScanner(@Nullable Clamd clamd) {
    this.clamd = clamd;
  }

  boolean isSetUp() {
    return clamd != null;
  }

  /// Since when it does not answer; null while it does, and where there is none.
  @Nullable Instant awaySince() {
    return awaySince;
  }

  long count(Class<? extends Verdict> verdict) {
    return verdict == Verdict.Clean.class
        ? clean.sum()
        : verdict == Verdict.Found.class ? found.sum() : unsaid.sum();
  }

  /// Shows it a file.
  ///
  /// @param patience how long the answer is waited for at most
  /// @throws NoSuchFileException if there is no such file
  /// @throws IllegalStateException if no scanner is set up
  Verdict look(Path file, Duration patience) throws NoSuchFileException {
    Verdict verdict = ask(file, patience);
    switch (verdict) {
      case Verdict.Clean _ -> clean.increment();
      case Verdict.Found _ -> found.increment();
      case Verdict.Unsaid _ -> unsaid.increment();
    }
    return verdict;
  }

  private Verdict ask(Path file, Duration patience) throws NoSuchFileException {
    if (!patience.isPositive() || Instant.now().isBefore(restsUntil)) {
      return new Verdict.Unsaid("not asked, for it did not answer just now", true);
    }
    long end = System.nanoTime() + patience.toNanos();
    if (!enter(patience)) {
      return new Verdict.Unsaid("too many files at once", false);
    }
    try {
      Verdict verdict = clamd().scan(file, Duration.ofNanos(end - System.nanoTime()));
      answered();
      return verdict;
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (IOException problem) {
      return away(problem);
    } finally {
      places.release();
    }
  }

  private boolean enter(Duration patience) {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Whether it answers now.
  boolean answers() {
    try {
      clamd().ping(PING);
      answered();
      return true;
    } catch (IOException problem) {
      away(problem);
      return false;
    }
  }

  private Clamd clamd() {
    if (clamd == null) {
      throw new IllegalStateException("No virus scanner is set up");
    }
    return clamd;
  }

  private void answered() {
    restsUntil = Instant.EPOCH;
    if (awaySince != null) {
      awaySince = null;
      log.info("The virus scanner answers again");
    }
  }

  private Verdict away(IOException problem) {
    restsUntil = Instant.now().plus(REST);
    if (awaySince == null) {
      awaySince = Instant.now();
      log.warn("The virus scanner does not answer: {}", problem.toString());
    }
    return new Verdict.Unsaid(problem.toString(), true);
  }
}
