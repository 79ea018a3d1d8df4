package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.continuity.store.Stores;
import mn.ukhaalag.postgres.DatabaseAccess;
import mn.ukhaalag.secret.InstallationSecret;

/// The command behind `bin/backup`. Ends with 0 if a backup was made, and with 1 and a sentence
/// if not.
public final class BackupCommand {

  private static final String USAGE =
      """
      Usage: bin/backup --set-up --store DIR [--key-file FILE] [--data DIR]
             bin/backup [--data DIR]
             bin/backup --list [--data DIR]

        --set-up    names the store of the backups and makes their recovery key, which is printed
                    once; from then on the log is archived, and a backup is made every night
        --store     a folder, best on another machine, or s3://bucket/folder
        --key-file  a file with the recovery key of a store that holds backups already
        --list      what there is to restore
        --data      the data folder of the office

      Without --set-up or --list it makes a backup now, while the office works.
      """;

  private final PrintStream out;

  private BackupCommand(PrintStream out) {
    this.out = out;
  }

  /// Runs it.
  ///
  /// @return 0 or 1
  public static int run(PrintStream out, String... arguments) {
    return Command.run(
        out,
        "There is no backup",
        1,
        () -> {
          new BackupCommand(out)
              .run(
                  new Arguments(
                      USAGE,
                      Set.of("--data", "--store", "--key-file"),
                      Set.of("--set-up", "--list"),
                      arguments));
          return 0;
        });
  }

  @SuppressWarnings("SystemOut")
  static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  private void run(Arguments arguments)
      throws IOException, SQLException, InterruptedException, Safe.Damaged, RecoveryKey.WrongKey {
    Path data = Path.of(arguments.find("--data").orElse("data"));
    if (arguments.has("--set-up")) {
      setUp(data, arguments);
      return;
    }
    Safe safe =
        Setting.find(data)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No store is set up for "
                            + data
                            + ": say bin/backup --set-up --store DIR first."));
    if (arguments.has("--list")) {
      list(safe);
    } else {
      make(safe, data);
    }
  }

  private void setUp(Path data, Arguments arguments)
      throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException("There is no data folder " + data + ".");
    }
    String address =
        arguments.find("--store").orElseThrow(() -> new IllegalArgumentException(USAGE));
    Optional<RecoveryKey> given = given(arguments);
    RecoveryKey key = given.orElseGet(RecoveryKey::make);
    var safe = new Safe(Stores.at(address, data.resolve("backup-out"), Stores.environment()), key);
    var bases = new Bases(safe);
    if (!bases.ids().isEmpty() && given.isEmpty()) {
      throw new IllegalArgumentException(
          "There are backups in " + address + " already: give their key with --key-file.");
    }
    if (!bases.ids().isEmpty()) {
      bases.get(bases.ids().getLast());
    }
    safe.write("check.zst.age", text -> text.write('1'));
    Setting.keep(data, safe.store().address(), key, Stores.environment());
    out.println("Backups of " + data + " go to " + safe.store().address() + ".");
    if (given.isEmpty()) {
      out.println(
          """

          THE RECOVERY KEY. Without it nobody can open the backups, not even you. It is shown this
          once: write it down, check it letter by letter, and keep it in two places that do not
          burn together, neither of them beside the backups.

              %s
          """
              .formatted(key.written()));
    }
  }

  static Optional<RecoveryKey> given(Arguments arguments) throws IOException {
    Optional<String> file = arguments.find("--key-file");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(key(Files.readString(Path.of(file.get())), file.get()));
  }

  static RecoveryKey key(String typed, String from) {
    return RecoveryKey.read(typed)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "That is no recovery key ("
                        + from
                        + "): it has 74 letters and digits and begins with AGE-SECRET-KEY-1. One of"
                        + " them may be wrong."));
  }

  private void list(Safe safe) throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    var bases = new Bases(safe);
    for (String id : bases.ids()) {
      Manifest manifest = bases.get(id);
      out.printf(
          "%s  finished %s  %d MB, %d MB in the store%n",
          id, manifest.finishedAt(), manifest.cluster() >> 20, manifest.stored() >> 20);
    }
    Optional<Manifest> newest = bases.before(null);
    if (newest.isEmpty()) {
      out.println("There is no backup yet.");
    }
  }

  private void make(Safe safe, Path data) throws IOException, SQLException, InterruptedException {
    long begun = System.nanoTime();
    String given = Optional.ofNullable(System.getenv("UKHAALAG_SECRET_KEY")).orElse("");
    Manifest made =
        new BaseBackup(
                safe,
                data,
                DatabaseAccess.of(data),
                new InstallationSecret(given, data),
                out::println)
            .make();
    double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    out.printf(
        "The backup %s is finished: %d MB of database in %.1f s, %d MB in the store.%n",
        made.id(), made.cluster() >> 20, seconds, made.stored() >> 20);
  }
}
