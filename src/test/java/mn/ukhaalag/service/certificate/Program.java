package mn.ukhaalag.service.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a program of the machine said.
///
/// @param said on both its outputs
record Program(int status, String said) {

  private static final int PATIENCE_SECONDS = 60;

  static Program run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("does not end: " + List.of(command));
      }
      return new Program(process.exitValue(), said);
    } catch (IOException problem) {
      throw new UncheckedIOException("Run bin/install-tools", problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
