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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The program in a process of its own, as it runs in an office, to be killed.
public final class RunningOffice implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)");
  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

  /// Whoever waits longer has gone.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path data;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningOffice(Process process, Path data, URI address) {
    this.process = process;
    this.data = data;
    this.address = address;
  }

  /// Starts it on a data folder.
  public static RunningOffice start(Path data) throws IOException {
    return start(data, List.of("--ukhaalag.demo=false"), Map.of(), Writer.nullWriter());
  }

  /// Starts it on a data folder, with further settings and in another environment.
  ///
  /// @param log gets what it says from when it is ready
  public static RunningOffice start(
      Path data, List<String> settings, Map<String, String> environment, Writer log)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                programs(),
                "mn.ukhaalag.Ukhaalag",
                "--server.port=" + freePort(),
                "--ukhaalag.data=" + data,
                "--ukhaalag.setup=false"));
    command.addAll(settings);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    var said = new StringBuilder();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> readOn(output, log));
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
  public static String programs() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(part -> !part.endsWith("test-classes") && !part.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Whoever writes to a full pipe stands still.
  private static void readOn(BufferedReader output, Writer log) {
    try (output;
        log) {
      output.transferTo(log);
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
                .timeout(PATIENCE)
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
        HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build(),
        BodyHandlers.ofString());
  }

  /// The number of its process.
  public long pid() {
    return process.pid();
  }

  /// Where it answers.
  public int port() {
    return address.getPort();
  }

  /// A connection to its own database that belongs to nobody else.
  public Connection database() throws IOException, SQLException {
    return source(data).getConnection();
  }

  /// How its own database is reached.
  public DataSource source() throws IOException {
    return source(data);
  }

  /// How the database in that data folder is reached.
  public static DataSource source(Path data) throws IOException {
    var source = new PGSimpleDataSource();
    source.setUrl(
        "jdbc:postgresql://127.0.0.1:%s/postgres"
            .formatted(Files.readString(data.resolve("postgres.port")).strip()));
    source.setUser("postgres");
    source.setPassword(Files.readString(data.resolve("postgres.password")).strip());
    return source;
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
    return filed(data);
  }

  /// The same of the database in that data folder.
  public static List<String> filed(Path data) throws IOException, SQLException {
    try (Connection database = source(data).getConnection();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                select coalesce(string_agg(p.reference, ' '), '')
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
    postmaster().destroyForcibly();
  }

  /// The process that all of its database descend from.
  public ProcessHandle postmaster() throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /// Stops it as an operator does, and waits until its database has stopped, too.
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
