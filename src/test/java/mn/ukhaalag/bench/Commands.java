package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands of `bin/` as their user calls them.
final class Commands {

  private Commands() {}

  /// Runs one to its end.
  ///
  /// @return what it said
  /// @throws IllegalStateException with what it said, if it ends with anything but 0
  static String run(String command, Path data, String... arguments)
      throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of("bin/" + command, "--data", data.toString()));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", line) + " failed:\n" + said);
    }
    return said;
  }

  /// The figure before some words in what a command said.
  static double figure(String said, String words) {
    Matcher found = Pattern.compile("([0-9.]+) " + Pattern.quote(words)).matcher(said);
    if (!found.find()) {
      throw new IllegalStateException("It did not say how many '" + words + "':\n" + said);
    }
    return Double.parseDouble(found.group(1));
  }
}
