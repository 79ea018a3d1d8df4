package mn.ukhaalag.file;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// A file to look into, mapped and not read: many large uploads at once take no heap.
final class Bytes implements AutoCloseable {

  private final Arena arena = Arena.ofConfined();
  private final Path path;
  private final ByteBuffer buffer;

  Bytes(Path path) throws IOException {
    this.path = path;
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      buffer =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
              .asByteBuffer()
              .order(ByteOrder.BIG_ENDIAN);
    }
  }

  Path path() {
    return path;
  }

  int size() {
    return buffer.limit();
  }

  int at(int index) throws Unfit {
    require(index, 1);
    return buffer.get(index) & 0xFF;
  }

  int u16(int index) throws Unfit {
    require(index, 2);
    return buffer.getShort(index) & 0xFFFF;
  }

  long u32(int index) throws Unfit {
    require(index, 4);
    return buffer.getInt(index) & 0xFFFF_FFFFL;
  }

  long u64(int index) throws Unfit {
    require(index, 8);
    return buffer.getLong(index);
  }

  long littleEndian32(int index) throws Unfit {
    return Integer.reverseBytes((int) u32(index)) & 0xFFFF_FFFFL;
  }

  int littleEndian16(int index) throws Unfit {
    return Short.reverseBytes((short) u16(index)) & 0xFFFF;
  }

  ByteBuffer slice(int from, int to) throws Unfit {
    require(from, to - from);
    return buffer.slice(from, to - from);
  }

  /// Whether these Latin-1 characters stand there, one byte each.
  boolean has(int index, String characters) {
    if (index < 0 || index > size() - characters.length()) {
      return false;
    }
    for (int i = 0; i < characters.length(); i++) {
      if ((buffer.get(index + i) & 0xFF) != characters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The Latin-1 character there.
  char letter(int index) {
    return (char) (buffer.get(index) & 0xFF);
  }

  /// Whether these small letters stand there, as they are or large.
  boolean hasInAnyCase(int index, String characters) {
    if (index < 0 || index > size() - characters.length()) {
      return false;
    }
    for (int i = 0; i < characters.length(); i++) {
      char letter = letter(index + i);
      char small = letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
      if (small != characters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The text between two places, cut to what there is, in small letters.
  String text(int from, int to) {
    int start = Math.clamp(from, 0, size());
    var text = new byte[Math.max(Math.min(to, size()) - start, 0)];
    buffer.get(start, text);
    return new String(text, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  void copyTo(OutputStream out, int from, int to) throws IOException, Unfit {
    var channel = Channels.newChannel(out);
    ByteBuffer rest = slice(from, to);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public void close() {
    arena.close();
  }

  private void require(int index, int count) throws Unfit {
    if (index < 0 || count < 0 || index > size() - count) {
      throw Unfit.damaged();
    }
  }
}
