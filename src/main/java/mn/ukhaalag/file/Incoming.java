package mn.ukhaalag.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mn.ukhaalag.file.Upload.Reason;

/// A file on its way in: hashed while it is written, and gone if it is not kept.
final class Incoming implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final MessageDigest digest = sha256();
  private final OutputStream out;

  Incoming(Path path) throws IOException {
    this.path = path;
    channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    out =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16);
  }

  Path path() {
    return path;
  }

  OutputStream out() {
    return out;
  }

  /// @throws Unfit as soon as more than the limit has come, without reading the rest
  void receive(InputStream content, long limit) throws IOException, Unfit {
    var part = new byte[1 << 16];
    long size = 0;
    for (int read = content.read(part); read >= 0; read = content.read(part)) {
      size += read;
      if (size > limit) {
        throw new Unfit(Reason.TOO_LARGE);
      }
      out.write(part, 0, read);
    }
    if (size == 0) {
      throw new Unfit(Reason.EMPTY);
    }
    out.flush();
  }

  /// Brings everything written onto the disk and returns its SHA-256 in hexadecimal.
  String finish() throws IOException {
    out.flush();
    channel.force(true);
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
