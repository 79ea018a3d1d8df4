package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/// Lets the disk of a database fail and the clock of an office jump, by a small library that is
/// loaded before all others (`sabotage.c`): root rights, a device of its own and the clock of the
/// machine itself are not needed.
final class Sabotage {

  private static final Path SOURCE =
      Path.of("src", "test", "resources", "bench", "sabotage.c").toAbsolutePath();
  private static final int SIZE = 3 * Long.BYTES;

  private final Path library;
  private final Path orders;
  private final MappedByteBuffer told;

  private Sabotage(Path library, Path orders, MappedByteBuffer told) {
    this.library = library;
    this.orders = orders;
    this.told = told;
  }

  /// Builds the library.
  static Sabotage prepare(Path folder) throws IOException, InterruptedException {
    Path library = folder.resolve("sabotage.so");
    Path orders = folder.resolve("orders");
    Files.write(orders, new byte[SIZE]);
    try {
      int status =
          new ProcessBuilder(
                  "gcc",
                  "-O2",
                  "-shared",
                  "-fPIC",
                  "-o",
                  library.toString(),
                  SOURCE.toString(),
                  "-ldl")
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalStateException("gcc did not build " + SOURCE);
      }
    } catch (IOException missing) {
      throw new IllegalStateException("There is no gcc: apt-get install gcc libc6-dev", missing);
    }
    try (var channel =
        FileChannel.open(orders, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MappedByteBuffer told = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
      told.order(ByteOrder.nativeOrder());
      return new Sabotage(library, orders, told);
    }
  }

  /// The environment of an office that it can be done to.
  Map<String, String> environment() {
    return Map.of("LD_PRELOAD", library.toString(), "SABOTAGE", orders.toString());
  }

  /// Whether the disk refuses to keep what the database wrote.
  void refuse(boolean refuses) {
    told.putLong(0, refuses ? 1 : 0);
  }

  /// How long the disk takes for it.
  void delay(Duration time) {
    told.putLong(Long.BYTES, time.toNanos() / 1000);
  }

  /// By how much the clock is wrong.
  void clock(Duration wrong) {
    told.putLong(2 * Long.BYTES, wrong.toSeconds());
  }
}
