package mn.ukhaalag.file;

import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Shows the scanner what it could not see when it came, and what came lately once more: its
/// signatures learn of a virus days after it goes round.
@Component
class ScanRounds {

  private static final Logger log = LoggerFactory.getLogger(ScanRounds.class);
  private static final int BATCH = 200;
  private static final int DAYS = 14;

  private final VirusScanner scanner;
  private final Scans scans;
  private final ContentFolder folder;

  ScanRounds(VirusScanner scanner, Scans scans, ContentFolder folder) {
    this.scanner = scanner;
    this.scans = scans;
    this.folder = folder;
  }

  /// What waits, as far as it goes in that time. Without any scanner nothing waits
  /// for long.
  void catchUp(Duration atMost) {
    if (!scanner.isSetUp()) {
      scans.waitForNothing();
    } else if (scanner.answers()) {
      look(scans.waiting(BATCH), System.nanoTime() + atMost.toNanos());
    }
  }

  /// What came in the last days, and what was never scanned, as far as it goes in that time.
  void again(Duration atMost) {
    scans.tidy();
    if (!scanner.isSetUp() || !scanner.answers()) {
      return;
    }
    long end = System.nanoTime() + atMost.toNanos();
    List<String> next = scans.toLookAtAgain(DAYS, BATCH);
    while (!next.isEmpty() && look(next, end)) {
      List<String> before = next;
      next = scans.toLookAtAgain(DAYS, BATCH);
      if (next.equals(before)) {
        log.warn("The virus scanner says nothing of {} files", next.size());
        return;
      }
    }
  }

  /// @return whether it came to the end
  private boolean look(List<String> hashes, long end) {
    for (String hash : hashes) {
      if (System.nanoTime() > end || !look(hash)) {
        return false;
      }
    }
    return true;
  }

  /// @return whether the scanner is there
  private boolean look(String hash) {
    try {
      switch (scanner.look(folder.path(hash), VirusScanner.PATIENCE)) {
        case Verdict.Clean _ -> scans.clear(hash);
        case Verdict.Found found -> {
          log.warn("The virus scanner found {} in the content {}", found.virus(), hash);
          scans.condemn(hash, found.virus());
        }
        case Verdict.Unsaid unsaid -> {
          if (unsaid.isAway()) {
            return false;
          }
          log.warn("The virus scanner does not say what {} is: {}", hash, unsaid.why());
          scans.askedInVain(hash);
        }
      }
    } catch (NoSuchFileException gone) {
      scans.forget(hash);
    }
    return true;
  }
}
