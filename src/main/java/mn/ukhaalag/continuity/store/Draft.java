package mn.ukhaalag.continuity.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is being written and of which the store knows nothing yet.
public final class Draft implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;
  private final Keeping keeping;
  private boolean isKept;

  /// What makes the store know a file.
  interface Keeping {
    void keep(Path file) throws IOException;
  }

  Draft(Path file, Keeping keeping) throws IOException {
    this.file = file;
    this.keeping = keeping;
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  /// What is written here is the file. Closing it does not keep it.
  public OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  /// Brings it to the disk, or to the store elsewhere, for good.
  public void keep() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    } else {
      bringToDisk(file);
    }
    keeping.keep(file);
    isKept = true;
  }

  static void bringToDisk(Path path) throws IOException {
    try (var read = FileChannel.open(path, StandardOpenOption.READ)) {
      read.force(true);
    }
  }

  /// What was not kept is thrown away.
  @Override
  public void close() throws IOException {
    channel.close();
    if (!isKept) {
      Files.deleteIfExists(file);
    }
  }
}
