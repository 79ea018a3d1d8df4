package mn.ukhaalag.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Where the virus scanner stands, if there is one. What it has not seen in time is taken, but
/// nobody can read it before it has.
@Component
class ScannerDoor {

  private static final Logger log = LoggerFactory.getLogger(ScannerDoor.class);

  private final VirusScanner scanner;
  private final Scans scans;

  ScannerDoor(VirusScanner scanner, Scans scans) {
    this.scanner = scanner;
    this.scans = scans;
  }

  /// @param patience how long it is waited for
  Guard guard(Duration patience) {
    return scanner.isSetUp() ? new AtDoor(patience) : Guard.NONE;
  }

  private final class AtDoor implements Guard {

    private final Duration patience;
    private boolean isClean;

    AtDoor(Duration patience) {
      this.patience = patience;
    }

    @Override
    public void look(Path file) throws IOException, Unfit {
      Verdict verdict = scanner.look(file, patience);
      if (verdict instanceof Verdict.Found found) {
        log.warn("A file was refused, for the virus scanner found {} in it", found.virus());
        throw new Unfit(Upload.Reason.VIRUS);
      }
      isClean = verdict instanceof Verdict.Clean;
    }

    @Override
    public void kept(String sha256) {
      if (isClean) {
        scans.clear(sha256);
      } else {
        scans.holdBack(sha256);
      }
    }
  }
}
