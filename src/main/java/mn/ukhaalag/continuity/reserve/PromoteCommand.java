package mn.ukhaalag.continuity.reserve;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mn.ukhaalag.continuity.backup.Arguments;
import mn.ukhaalag.continuity.backup.Command;
import mn.ukhaalag.postgres.DatabaseAccess;

/// The command behind `bin/promote`: the reserve becomes the main site. Ends with 0 when it takes
/// writes, else with 1 and a sentence.
public final class PromoteCommand {

  private static final String USAGE =
      """
      Usage: bin/promote --data DIR

        --data  the data folder of the reserve, which must be running
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final PrintStream out;
  private final Path data;

  private PromoteCommand(PrintStream out, Path data) {
    this.out = out;
    this.data = data;
  }

  /// Runs it.
  ///
  /// @return 0 or 1
  public static int run(PrintStream out, String... arguments) {
    return Command.run(
        out,
        "The reserve did not take over",
        1,
        () -> {
          var given = new Arguments(USAGE, Set.of("--data"), Set.of(), arguments);
          String data = given.find("--data").orElseThrow(() -> new IllegalArgumentException(USAGE));
          new PromoteCommand(out, Path.of(data).toAbsolutePath().normalize()).run();
          return 0;
        });
  }

  @SuppressWarnings("SystemOut")
  static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  private void run() throws IOException, SQLException, InterruptedException {
    long begun = System.nanoTime();
    Standing own = Standing.of(data);
    try (Connection database = DatabaseAccess.of(data).connect()) {
      requireReserve(database, own);
      tellLast(database);
      promote(database);
      int term = beginTerm(database);
      own.inTerm(term).keep(data);
      out.printf(
          "The database takes writes after %.1f s, in term %d. The program follows.%n",
          seconds(begun), term);
    }
    await();
    out.printf("This is the main site now, after %.1f s. Send the address here.%n", seconds(begun));
  }

  private void requireReserve(Connection database, Standing own) throws SQLException, IOException {
    if (own.isReplaced()) {
      throw new IllegalStateException(
          "Another site took over from this one: say bin/standby --rebuild --data " + data);
    }
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new IllegalStateException("The site in " + data + " takes writes already.");
      }
    }
    Optional<OtherSite> other = OtherSite.ask(data);
    if (other.isPresent() && !other.get().follows()) {
      throw new IllegalStateException(
          "The main site at " + own.peer() + " still answers: stop it first.");
    }
  }

  /// What the main site did after that, while it was cut off and went on alone, is not here.
  private void tellLast(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select to_char(pg_last_xact_replay_timestamp() at time zone 'Asia/Ulaanbaatar',"
                    + " 'YYYY-MM-DD HH24:MI:SS')")) {
      row.next();
      out.println("The last act that is here was done at " + row.getString(1) + ".");
    }
  }

  private static void promote(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery("select pg_promote(true, 60)")) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new IllegalStateException("The database did not finish within a minute: try again.");
      }
    }
  }

  private static int beginTerm(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                insert into continuity.term (number, began_at)
                select max(number) + 1, now() from continuity.term returning number
                """)) {
      row.next();
      return row.getInt(1);
    }
  }

  /// Until the program says that visitors can be sent to it.
  private void await() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        if (isReady(client)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException(
        "The database takes writes, but the program does not answer: start bin/run --data " + data);
  }

  private boolean isReady(HttpClient client) throws IOException, InterruptedException {
    Path port = data.resolve("office.port");
    if (!Files.exists(port)) {
      return false;
    }
    try {
      var address = URI.create("http://127.0.0.1:" + Files.readString(port).strip() + "/ready");
      var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
