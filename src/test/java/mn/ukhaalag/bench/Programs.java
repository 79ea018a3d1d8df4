package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.RunningOffice;

/// Runs the programs beside the office as the commands in `bin` do.
final class Programs {

  private Programs() {}

  /// Runs one to its end.
  ///
  /// @throws IllegalStateException with what it said, if it did not end well
  static void run(String program, String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                RunningOffice.programs(),
                program));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(program + " said:\n" + said);
    }
  }
}
