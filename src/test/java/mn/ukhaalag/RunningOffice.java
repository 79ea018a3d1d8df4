package mn.ukhaalag;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The program in a process of its own, as it runs in an office, to be killed.
public final class RunningOffice implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)");
  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

  private final Process process;
  private final Path data;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningOffice(Process process, Path data, URI address) {
    this.process = process;
    this.data = data;
    this.address = address;
  }

  /// Starts it on a data folder, with further settings.
  public static RunningOffice start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                programs(),
                "mn.ukhaalag.Ukhaalag",
                "--server.port=" + freePort(),
                "--ukhaalag.data=" + data,
                "--ukhaalag.demo=false",
                "--ukhaalag.setup=false")
            .redirectErrorStream(true)
            .start();
    var said = new StringBuilder();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> readOn(output));
        return new RunningOffice(process, data, URI.create(ready.group(1)));
      }
    }
    throw new IllegalStateException("The office did not start:\n" + said);
  }

  /// It stays the same when the program starts anew in its process.
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// The classes of the program without those of its tests.
  private static String programs() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(part -> !part.endsWith("test-classes") && !part.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Whoever writes to a full pipe stands still.
  private static void readOn(BufferedReader output) {
    try (output) {
      output.transferTo(Writer.nullWriter());
    } catch (IOException killed) {
      return;
    }
  }

  /// Files a petition.
  ///
  /// @return its reference, once the office has promised that it is filed
  /// @throws IOException if the office does not answer, or not with that promise
  public String file() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/api/v1/petitions"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"kind":"REQUEST","category":"R1","area":"450151","name":"Бат Дорж",
                         "title":"Замын нүх","body":"Манай гудамжны замын нүхийг засаж өгнө үү.",
                         "phone":"99112233"}
                        """))
                .build(),
            BodyHandlers.ofString());
    Matcher reference = REFERENCE.matcher(answer.body());
    if (answer.statusCode() != 201 || !reference.find()) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return reference.group(1);
  }

  /// Opens a page as a visitor.
  public HttpResponse<String> open(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  /// Sends a form as a visitor, without the token that forms carry.
  public HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  /// The references of all petitions of which the filing stands in the ledger, straight from the
  /// database.
  public List<String> filed() throws IOException, SQLException {
    String url =
        "jdbc:postgresql://127.0.0.1:%s/postgres"
            .formatted(Files.readString(data.resolve("postgres.port")).strip());
    String password = Files.readString(data.resolve("postgres.password")).strip();
    try (Connection database = DriverManager.getConnection(url, "postgres", password);
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                select string_agg(p.reference, ' ')
                from petition.petition p
                join ledger.entry e on e.thing_id = p.id and e.act = 'petition.filed'
                """)) {
      rows.next();
      return List.of(rows.getString(1).split(" "));
    }
  }

  /// `kill -9` of the program; its database goes on alone.
  public void killProgram() {
    process.destroyForcibly().onExit().join();
  }

  /// `kill -9` of the postmaster.
  public void killDatabase() throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  /// Stops it as an operator does, and waits until its database has stopped, too.
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
