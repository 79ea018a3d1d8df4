package mn.ukhaalag.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/// Debian's ClamAV daemon in a folder of its own, which knows one thing: the string by which
/// scanners are tried (EICAR). It harms nobody, but it must not lie about in clear.
public final class RealClamd implements AutoCloseable {

  /// What the daemon calls it.
  public static final String VIRUS = "Trial.Virus.UNOFFICIAL";

  /// The largest file that it takes.
  public static final int LARGEST = 21 << 20;

  private static final String TRIAL =
      String.join("", "X5O!P%@AP[4\\PZX54(P^)", "7CC)7}$", "EICAR-", "STANDARD-ANTI")
          + "VIRUS-TEST-FILE!$H+H*";

  private final Process process;

  private RealClamd(Process process) {
    this.process = process;
  }

  /// Starts it and waits until it answers.
  public static RealClamd start(Path folder, int port) throws IOException, InterruptedException {
    Path signatures = Files.createDirectories(folder.resolve("signatures"));
    Files.writeString(
        signatures.resolve("trial.ndb"),
        "Trial.Virus:0:*:" + HexFormat.of().formatHex(TRIAL.getBytes(ISO_8859_1)) + "\n");
    Path settings = folder.resolve("clamd.conf");
    Files.writeString(
        settings,
        """
        Foreground yes
        TCPAddr 127.0.0.1
        TCPSocket %d
        DatabaseDirectory %s
        TemporaryDirectory %s
        StreamMaxLength %d
        User %s
        """
            .formatted(port, signatures, folder, LARGEST, System.getProperty("user.name")));
    Process process =
        new ProcessBuilder("clamd", "--config-file=" + settings)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    var clamd = new RealClamd(process);
    clamd.awaitAnswer(port, folder.resolve("said"));
    return clamd;
  }

  private void awaitAnswer(int port, Path said) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!answers(port)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        close();
        throw new IllegalStateException("clamd did not start:\n" + Files.readString(said));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("zPING\0".getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8).startsWith("PONG");
    } catch (IOException notYet) {
      return false;
    }
  }

  /// A port that nobody has.
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// A PDF with nothing bad in it, that differs from all others.
  public static byte[] pdf(String words) {
    return ("%PDF-1.4\n%" + words + "\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n")
        .getBytes(UTF_8);
  }

  /// The same with what the daemon knows as a virus.
  public static byte[] harmfulPdf(String words) {
    return pdf(words + "\n%" + TRIAL);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
