package mn.ukhaalag.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are shown to a real daemon, and to one that says nothing.
class ClamdTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(400);

  @TempDir static Path folder;
  private static RealClamd real;
  private static Clamd clamd;

  @BeforeAll
  static void start() throws Exception {
    int port = RealClamd.freePort();
    real = RealClamd.start(folder, port);
    clamd = Clamd.at("127.0.0.1:" + port);
  }

  @AfterAll
  static void stop() {
    real.close();
  }

  @Test
  void itTellsCleanFilesFromHarmfulOnes() throws IOException {
    assertThat(clamd.scan(file(RealClamd.pdf("a")), LONG)).isEqualTo(Verdict.CLEAN);
    assertThat(clamd.scan(file(new byte[9 << 20]), LONG)).isEqualTo(Verdict.CLEAN);
    assertThat(clamd.scan(file(RealClamd.harmfulPdf("b")), LONG))
        .isEqualTo(new Verdict.Found(RealClamd.VIRUS));
    clamd.ping(LONG);
  }

  @Test
  void whatIsLargerThanItTakesIsNotCalledClean() throws IOException {
    Path large = file(new byte[RealClamd.LARGEST + (1 << 20)]);
    assertThat(clamd.scan(large, LONG))
        .isEqualTo(new Verdict.Unsaid("INSTREAM size limit exceeded. ERROR", false));
  }

  @Test
  void aFileThatIsGoneIsNoFaultOfTheScanner() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> clamd.scan(folder.resolve("gone"), LONG));
  }

  @Test
  void nobodyWaitsForOneThatIsSilent() throws IOException {
    Path large = file(new byte[20 << 20]);
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var deaf = Clamd.at("127.0.0.1:" + silent.getLocalPort());
      assertTimeout(
          Duration.ofSeconds(3),
          () -> {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> deaf.scan(large, SHORT));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> deaf.ping(SHORT));
          });
      var scanner = new VirusScanner(deaf);
      assertThat(scanner.look(large, SHORT)).isInstanceOf(Verdict.Unsaid.class);
      assertThat(scanner.awaySince()).isNotNull();
      assertTimeout(
          Duration.ofMillis(200),
          () ->
              assertThat(scanner.look(large, LONG))
                  .as("the next one does not wait")
                  .isInstanceOfSatisfying(
                      Verdict.Unsaid.class, it -> assertThat(it.isAway()).isTrue()));
    }
  }

  @Test
  void anotherServerIsNoScanner() throws Exception {
    try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greet(other));
      var wrong = Clamd.at("127.0.0.1:" + other.getLocalPort());
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> wrong.ping(LONG));
    }
    var nobody = Clamd.at("127.0.0.1:" + RealClamd.freePort());
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> nobody.ping(LONG));
  }

  private static void greet(ServerSocket server) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write("220 ready\r\n".getBytes(UTF_8));
    } catch (IOException closed) {
      return;
    }
  }

  private static Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "file", ""), content);
  }
}
