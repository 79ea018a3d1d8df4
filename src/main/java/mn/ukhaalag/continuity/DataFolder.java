package mn.ukhaalag.continuity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mn.ukhaalag.continuity.backup.Setting;
import mn.ukhaalag.continuity.store.Safe;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The data folder of this node, and the safe that was set up for it.
@Component
class DataFolder {

  private final Path path;

  DataFolder(@Value("${ukhaalag.data}") Path path) throws IOException {
    this.path = path.toAbsolutePath().normalize();
    Files.createDirectories(this.path);
  }

  Path path() {
    return path;
  }

  Optional<Safe> safe() throws IOException {
    return Setting.find(path);
  }

  /// Changes with what was set up.
  String version() {
    return Setting.version(path);
  }

  /// Looking through all files takes longer the more there are: a twentieth of the time at most.
  ///
  /// @param begun when it began, by [System#nanoTime]
  static Duration pauseAfter(long begun, Duration least) {
    Duration taken = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(20);
    return taken.compareTo(least) > 0 ? taken : least;
  }
}
