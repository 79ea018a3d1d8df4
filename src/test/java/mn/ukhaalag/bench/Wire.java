package mn.ukhaalag.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A connection that stays open, with so little between the socket and the caller that a client
/// costs a small part of what the server does.
final class Wire implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final int port;
  private final byte[] buffer = new byte[BUFFER];
  private @Nullable Socket socket;
  private int begin;
  private int end;
  private long bodyBytes;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  Wire(int port) {
    this.port = port;
  }

  /// Sends a whole request and reads the whole answer.
  ///
  /// @return the lines before the body
  String send(byte[] request) throws IOException {
    Socket open = open();
    open.getOutputStream().write(request);
    InputStream in = open.getInputStream();
    String head = head(in);
    String lower = head.toLowerCase(Locale.ROOT);
    bodyBytes = 0;
    text.reset();
    if (lower.contains("transfer-encoding: chunked")) {
      skipChunks(in);
    } else {
      skip(in, length(lower));
    }
    if (lower.contains("connection: close")) {
      close();
    }
    return head;
  }

  /// How long the body of the last answer was.
  long bodyBytes() {
    return bodyBytes;
  }

  /// The body of the last answer, up to the first 64 kB.
  String body() {
    return text.toString(StandardCharsets.UTF_8);
  }

  static int status(String head) {
    return Integer.parseInt(head.substring(9, 12));
  }

  private Socket open() throws IOException {
    if (socket == null) {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      begin = 0;
      end = 0;
    }
    return socket;
  }

  private String head(InputStream in) throws IOException {
    var head = new StringBuilder(512);
    String line;
    do {
      line = line(in);
      head.append(line).append("\r\n");
    } while (!line.isEmpty());
    return head.toString();
  }

  /// The next line, without its end.
  private String line(InputStream in) throws IOException {
    int from = begin;
    while (true) {
      for (int at = from; at < end; at++) {
        if (buffer[at] == '\n') {
          var line = new String(buffer, begin, at - 1 - begin, StandardCharsets.ISO_8859_1);
          begin = at + 1;
          return line;
        }
      }
      int seen = end - begin;
      System.arraycopy(buffer, begin, buffer, 0, seen);
      begin = 0;
      end = seen;
      from = seen;
      fill(in);
    }
  }

  private void fill(InputStream in) throws IOException {
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      throw new EOFException("the office closed the connection");
    }
    end += read;
  }

  private static long length(String lower) {
    int at = lower.indexOf("content-length: ");
    if (at < 0) {
      return 0;
    }
    int from = at + "content-length: ".length();
    return Long.parseLong(lower.substring(from, lower.indexOf('\r', from)));
  }

  private void skipChunks(InputStream in) throws IOException {
    for (long size = chunk(in); size > 0; size = chunk(in)) {
      skip(in, size);
      line(in);
    }
    line(in);
  }

  private long chunk(InputStream in) throws IOException {
    return Long.parseLong(line(in), 16);
  }

  private void skip(InputStream in, long length) throws IOException {
    long left = length;
    while (left > 0) {
      if (begin == end) {
        begin = 0;
        end = 0;
        fill(in);
      }
      int taken = (int) Math.min(left, end - begin);
      if (text.size() < BUFFER) {
        text.write(buffer, begin, taken);
      }
      begin += taken;
      left -= taken;
    }
    bodyBytes += length;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
