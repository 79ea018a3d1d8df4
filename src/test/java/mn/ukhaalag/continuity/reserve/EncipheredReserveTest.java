package mn.ukhaalag.continuity.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import mn.ukhaalag.RunningOffice;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two sites with no tunnel between them: what goes from one database to the other is enciphered,
/// and whoever has no certificate of the office is not believed.
class EncipheredReserveTest {

  @TempDir Path folder;

  @Test
  void aReserveFollowsByCertificatesAndTakesOver() throws Exception {
    String here = address();
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = folder.resolve("second");
    Path certificates = folder.resolve("certificates");
    Path strange = folder.resolve("strange");
    var office = new Authority();
    office.certify(first.resolve("tls"), here);
    office.certify(certificates, here);
    new Authority().certify(strange, here);

    RunningOffice main = start(first, here);
    String before = main.file();
    String from = here + ":" + port(first);
    refuses(first, second, from, strange);
    Told made =
        follow(first, second, from, "--own", here + ":" + freePort(), "--tls", certificates);
    assertThat(made.text()).contains("The copy is made");
    assertThat(made.status()).isZero();
    try (RunningOffice reserve = start(second, here)) {
      untilEnciphered(first);
      String confirmed = main.file();
      believesNoStranger(second, strange);
      main.killDatabase();
      main.killProgram();
      killDatabase(first);
      Told promoted = promote(second);
      assertThat(promoted.text()).contains("This is the main site now");
      String fresh = reserve.file();
      assertThat(reserve.filed()).contains(before, confirmed, fresh);
      Told rebuilt =
          standby("--rebuild", "--data", first.toString(), "--own", here + ":" + port(first));
      assertThat(rebuilt.text()).contains("is now in").contains("The copy is made");
      assertThat(first.resolve("tls").resolve("server.key")).exists();
    }
  }

  @Test
  void nothingListensWithoutCertificates() {
    Path data = folder.resolve("bare");
    assertThatThrownBy(() -> start(data, "127.0.0.1").close())
        .hasMessageContaining("put root.crt, server.crt and server.key into " + data);
  }

  private static void refuses(Path first, Path second, String from, Path strange)
      throws IOException {
    Told stranger = follow(first, second, from, "--tls", strange);
    assertThat(stranger.text())
        .contains("What answers at " + from + " does not show a certificate")
        .contains("Nothing was told to it");
    assertThat(stranger.status()).isEqualTo(1);
    assertThat(second).doesNotExist();
    if (!from.startsWith("127.")) {
      assertThat(plain(first, from)).contains("no encryption");
    }
  }

  private static String plain(Path first, String from) throws IOException {
    String password = Files.readString(first.resolve("postgres.password")).strip();
    var clear = new Properties();
    clear.setProperty("sslmode", "disable");
    try (Connection open = DatabaseAccess.at(from, password, Optional.empty()).connect(clear)) {
      return "let in: " + open;
    } catch (SQLException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /// Who is asked to take over looks whether the main site is still there: something that cannot
  /// prove to be it is not taken for its absence.
  private static void believesNoStranger(Path second, Path strange) throws IOException {
    Path root = second.resolve("tls").resolve("root.crt");
    byte[] right = Files.readAllBytes(root);
    Files.copy(strange.resolve("root.crt"), root, StandardCopyOption.REPLACE_EXISTING);
    Told refused = promote(second);
    assertThat(refused.text()).contains("does not show a certificate");
    assertThat(refused.status()).isEqualTo(1);
    Files.write(root, right);
    assertThat(promote(second).text()).contains("still answers: stop it first");
  }

  private static void untilEnciphered(Path main) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!isEnciphered(main)) {
      assertThat(System.nanoTime()).as("it follows, and is waited for").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean isEnciphered(Path main) throws IOException, SQLException {
    try (Connection database = DatabaseAccess.of(main).connect();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                """
                select exists (select from pg_stat_replication r join pg_stat_ssl s on s.pid = r.pid
                               where r.sync_state = 'sync' and s.ssl and s.version ~ 'TLSv1.[23]')
                """)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /// An address of this machine that is not its loopback, if it has one.
  private static String address() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(it -> it instanceof Inet4Address && !it.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst()
        .orElse("127.0.0.1");
  }

  private static RunningOffice start(Path data, String listen) throws IOException {
    return RunningOffice.start(
        data,
        List.of("--ukhaalag.demo=false", "--ukhaalag.db.listen=" + listen),
        Map.of(),
        Writer.nullWriter());
  }

  private static String port(Path data) throws IOException {
    return Files.readString(data.resolve("postgres.port")).strip();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void killDatabase(Path data) throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private record Told(int status, String text) {}

  private static Told follow(Path main, Path reserve, String from, Object... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--from",
                from,
                "--password-file",
                main.resolve("postgres.password").toString(),
                "--data",
                reserve.toString()));
    for (Object one : more) {
      arguments.add(one.toString());
    }
    return standby(arguments.toArray(String[]::new));
  }

  private static Told standby(String... arguments) {
    var out = new ByteArrayOutputStream();
    int status = StandbyCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }

  private static Told promote(Path data) {
    var out = new ByteArrayOutputStream();
    int status =
        PromoteCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8), "--data", data.toString());
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }
}
