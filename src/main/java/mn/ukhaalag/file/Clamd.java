package mn.ukhaalag.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A ClamAV daemon, asked over TCP in its own words (clamd(8)). Whatever it does, it is waited for
/// no longer than was said.
final class Clamd {

  private static final int USUAL_PORT = 3310;
  private static final int CONNECTING_MILLIS = 2_000;
  private static final int PART = 1 << 16;
  private static final int LONGEST_ANSWER = 4_096;
  private static final int LONGEST_NAME = 200;
  private static final String ABOUT = "stream: ";
  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;

  Clamd(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /// @param address host and port, as `127.0.0.1:3310`
  /// @throws IllegalArgumentException if it is no such address
  static Clamd at(String address) {
    URI uri = URI.create("tcp://" + address.strip());
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("ukhaalag.scanner is no HOST:PORT: " + address);
    }
    return new Clamd(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort());
  }

  /// Shows it a file.
  ///
  /// @throws java.nio.file.NoSuchFileException if there is no such file
  /// @throws IOException if it did not answer in that time
  Verdict scan(Path file, Duration patience) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return verdict(ask("INSTREAM", out -> send(content, out), patience));
    }
  }

  /// @throws IOException if it does not answer that it is there
  void ping(Duration patience) throws IOException {
    String answer = ask("PING", out -> {}, patience);
    if (!answer.equals("PONG")) {
      throw new IOException("no scanner answers there, but something says: " + answer);
    }
  }

  private interface Words {
    void sendTo(DataOutputStream out) throws IOException;
  }

  /// Parts with their lengths, and a part of none at the end.
  private static void send(InputStream content, DataOutputStream out) throws IOException {
    var part = new byte[PART];
    for (int read = content.read(part); read >= 0; read = content.read(part)) {
      if (read > 0) {
        out.writeInt(read);
        out.write(part, 0, read);
      }
    }
    out.writeInt(0);
  }

  /// A socket's own timeout holds for reading only, and begins anew with each byte: so an alarm
  /// clock hangs up.
  private String ask(String command, Words words, Duration patience) throws IOException {
    var alarm = new CompletableFuture<Boolean>();
    try (var socket = new Socket()) {
      var hangUp =
          alarm
              .completeOnTimeout(true, patience.toMillis(), TimeUnit.MILLISECONDS)
              .thenAccept(isLate -> hangUp(socket, isLate));
      socket.connect(
          new InetSocketAddress(host, port), Math.clamp(patience.toMillis(), 1, CONNECTING_MILLIS));
      String answer = talk(socket, command, words);
      alarm.complete(false);
      hangUp.join();
      return answer;
    } finally {
      alarm.complete(false);
    }
  }

  private static void hangUp(Socket socket, boolean isLate) {
    if (isLate) {
      try {
        socket.close();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static String talk(Socket socket, String command, Words words) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PART));
    out.writeBytes("z" + command + "\0");
    try {
      words.sendTo(out);
      out.flush();
    } catch (IOException cut) {
      return lastWords(socket, cut);
    }
    return answer(socket);
  }

  /// It answers before it hangs up on a file that is larger than it takes.
  private static String lastWords(Socket socket, IOException cut) throws IOException {
    try {
      return answer(socket);
    } catch (IOException nothing) {
      cut.addSuppressed(nothing);
      throw cut;
    }
  }

  private static String answer(Socket socket) throws IOException {
    var said =
        new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
    if (!said.endsWith("\0")) {
      throw new EOFException("it hung up without an answer");
    }
    return said.substring(0, said.length() - 1).replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static Verdict verdict(String answer) {
    if (answer.equals("stream: OK")) {
      return Verdict.CLEAN;
    }
    if (answer.startsWith(ABOUT) && answer.endsWith(FOUND)) {
      String name = answer.substring(ABOUT.length(), answer.length() - FOUND.length());
      return new Verdict.Found(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }
    return new Verdict.Unsaid(answer.substring(0, Math.min(answer.length(), LONGEST_NAME)), false);
  }
}
