package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How fast a base backup is made while the office works.
final class Backups {

  private static final double BAR = 100;

  private Backups() {}

  /// @param store a folder for the backups
  static void measure(Office office, Path store, Report report)
      throws IOException, InterruptedException {
    Files.createDirectories(store);
    Commands.run("backup", office.data(), "--set-up", "--store", store.toString());
    Commands.run("backup", office.data());
    String said = Commands.run("backup", office.data());
    double megabytes = Commands.figure(said, "MB in");
    report.note("size of the database", "%.0f MB".formatted(megabytes));
    report.atLeast("base backup", Commands.figure(said, "MB a second"), BAR, " MB/s");
    Office.delete(store);
  }
}
