package mn.ukhaalag.ledger.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import mn.ukhaalag.ledger.log.Seals;
import mn.ukhaalag.ledger.log.VerifierKey;
import mn.ukhaalag.secret.InstallationSecret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The command behind `bin/verify`. Ends with 0 if all is right, 1 if something is wrong and 2
/// if it could not look.
public final class Verify {

  private static final String USAGE =
      """
      Usage: bin/verify [--data DIR] [--copy ADDRESS-OR-DIR] [--checkpoint FILE]... [--key KEY]...
             bin/verify --proof FILE --key KEY

        --data        the data folder of the office; UKHAALAG_DB_URL, _USER and _PASSWORD name
                      another database
        --copy        what was published: an address such as https://…/ledger, or a copy of it
        --checkpoint  a checkpoint that somebody kept; can be repeated
        --key         the public key of the log, name+hash+key, from where you trust it; without
                      it the keys in the database are taken
        --proof       checks the proof of one act, without any database
      """;

  private final PrintStream out;
  private final Findings findings;

  private Verify(PrintStream out) {
    this.out = out;
    this.findings = new Findings(out);
  }

  /// What was asked for.
  private static final class Options {
    private Path data = Path.of("data");
    private @Nullable String copy;
    private @Nullable Path proof;
    private final List<Path> checkpoints = new ArrayList<>();
    private final List<VerifierKey> keys = new ArrayList<>();
  }

  /// Runs it.
  ///
  /// @return 0, 1 or 2
  public static int run(PrintStream out, String... arguments) {
    try {
      return new Verify(out).check(options(arguments));
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException problem) {
      out.println(problem.getMessage());
    } catch (IOException | SQLException problem) {
      out.println("It could not be looked at: " + problem.getMessage());
    }
    return 2;
  }

  /// Looks at a database through a connection that is open already.
  ///
  /// @param arguments as [#run] takes them, without `--data`
  public static int look(
      Connection database, Optional<Seals> seals, PrintStream out, String... arguments)
      throws IOException, SQLException {
    var verify = new Verify(out);
    verify.checkDatabase(database, seals, options(arguments));
    return verify.conclude();
  }

  @SuppressWarnings("SystemOut")
  static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  private static Options options(String... arguments) {
    var options = new Options();
    for (int place = 0; place < arguments.length; place += 2) {
      if (place + 1 == arguments.length) {
        throw new IllegalArgumentException(USAGE);
      }
      String value = arguments[place + 1];
      switch (arguments[place]) {
        case "--data" -> options.data = Path.of(value);
        case "--copy" -> options.copy = value;
        case "--proof" -> options.proof = Path.of(value);
        case "--checkpoint" -> options.checkpoints.add(Path.of(value));
        case "--key" ->
            options.keys.add(
                VerifierKey.read(value)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "'" + value + "' is not a key: it has the form name+hash+key.")));
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return options;
  }

  private int check(Options options) throws IOException, SQLException {
    if (options.proof != null) {
      if (options.keys.isEmpty()) {
        throw new IllegalArgumentException("--proof needs the --key of the log.");
      }
      ProofCheck.check(Files.readString(options.proof), options.keys, findings, out);
    } else {
      checkDatabase(options);
    }
    return conclude();
  }

  private int conclude() {
    out.println(
        findings.count() == 0
            ? "RIGHT  nothing was changed"
            : "WRONG  %d findings".formatted(findings.count()));
    return findings.count() == 0 ? 0 : 1;
  }

  private void checkDatabase(Options options) throws IOException, SQLException {
    try (Connection database = connect(options.data)) {
      database.setReadOnly(true);
      database.setAutoCommit(false);
      database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      checkDatabase(database, seals(options.data), options);
    }
  }

  private void checkDatabase(Connection database, Optional<Seals> seals, Options options)
      throws IOException, SQLException {
    long begun = System.nanoTime();
    List<VerifierKey> keys = options.keys.isEmpty() ? stored(database) : options.keys;
    var entries = new EntryCheck(database, seals, findings);
    entries.run();
    var tree = new TreeCheck(database, keys, findings);
    for (Path file : options.checkpoints) {
      tree.expect(file.toString(), Files.readString(file));
    }
    Optional<PublishedCopy> copy = Optional.ofNullable(options.copy).map(PublishedCopy::new);
    copy.ifPresent(it -> tree.expect("the published checkpoint", it.checkpoint()));
    long before = findings.count();
    tree.run();
    if (copy.isPresent() && findings.count() > before) {
      new CopyCheck(database, copy.get(), findings).run(tree.size());
    }
    tell(entries, tree, Duration.ofNanos(System.nanoTime() - begun));
  }

  private void tell(EntryCheck entries, TreeCheck tree, Duration taken) {
    double seconds = Math.max(0.001, taken.toMillis() / 1000.0);
    out.printf(
        "%d entries and %d leaves in %.1f s, %.0f entries a second%n",
        entries.entries(), tree.size(), seconds, entries.entries() / seconds);
    out.printf(
        "%d checkpoints fit; %d entries wait for the tree; the content of %d was forgotten by rule%n",
        tree.fitting(), entries.waiting(), entries.forgotten());
  }

  private Optional<Seals> seals(Path data) {
    boolean isHere =
        System.getenv("UKHAALAG_SECRET_KEY") != null || Files.exists(data.resolve("secret.key"));
    if (!isHere) {
      out.println("The secret key is not here: whether we wrote each entry was not checked.");
      return Optional.empty();
    }
    String given = Optional.ofNullable(System.getenv("UKHAALAG_SECRET_KEY")).orElse("");
    return Optional.of(new Seals(new InstallationSecret(given, data), JsonMapper.shared()));
  }

  private static List<VerifierKey> stored(Connection database) throws SQLException {
    var keys = new ArrayList<VerifierKey>();
    try (var statement = database.prepareStatement("select name, public_key from ledger.signer");
        var row = statement.executeQuery()) {
      while (row.next()) {
        keys.add(new VerifierKey(row.getString(1), VerifierKey.Kind.NOTE, row.getBytes(2)));
      }
    }
    return keys;
  }

  private static Connection connect(Path data) throws IOException, SQLException {
    var properties = new Properties();
    properties.setProperty("readOnly", "true");
    String address = System.getenv("UKHAALAG_DB_URL");
    if (address != null) {
      properties.setProperty(
          "user", Optional.ofNullable(System.getenv("UKHAALAG_DB_USER")).orElse("postgres"));
      properties.setProperty(
          "password", Optional.ofNullable(System.getenv("UKHAALAG_DB_PASSWORD")).orElse(""));
      return DriverManager.getConnection(address, properties);
    }
    Path port = data.resolve("postgres.port");
    if (!Files.exists(port)) {
      throw new IllegalArgumentException(
          "There is no running database in " + data + ": start bin/run, or name one.");
    }
    properties.setProperty("user", "postgres");
    properties.setProperty("password", Files.readString(data.resolve("postgres.password")).strip());
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + Files.readString(port).strip() + "/postgres", properties);
  }
}
