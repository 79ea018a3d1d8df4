package mn.ukhaalag.file;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How it stands with the virus scanner, for those who watch over the house.
@Component
public class Scanning {

  private final VirusScanner scanner;
  private final Scans scans;

  Scanning(VirusScanner scanner, Scans scans) {
    this.scanner = scanner;
    this.scans = scans;
  }

  /// How it stands.
  ///
  /// @param waiting how many contents nobody may read because they were not scanned yet
  /// @param troubledSince since when the scanner is away or the first of them waits; null if all
  ///     is well
  public record State(long waiting, @Nullable Instant troubledSince) {}

  /// How it stands at this moment: the scanner is asked whether it is there.
  ///
  /// @return empty if none is set up
  public Optional<State> look() {
    if (!scanner.isSetUp()) {
      return Optional.empty();
    }
    Instant away = scanner.answers() ? null : scanner.awaySince();
    Scans.Waiting waiting = scans.waiting();
    return Optional.of(
        new State(
            waiting.count(),
            Stream.concat(Stream.ofNullable(away), waiting.since().stream())
                .min(Instant::compareTo)
                .orElse(null)));
  }

  /// How many files were found clean by this node since it started.
  public long clean() {
    return scanner.count(Verdict.Clean.class);
  }

  /// How many times a virus was found by this node since it started.
  public long found() {
    return scanner.count(Verdict.Found.class);
  }

  /// How many times the scanner did not say what it is.
  public long unsaid() {
    return scanner.count(Verdict.Unsaid.class);
  }
}
