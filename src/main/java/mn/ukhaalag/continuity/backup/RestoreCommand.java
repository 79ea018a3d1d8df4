package mn.ukhaalag.continuity.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.continuity.store.Stores;
import org.jspecify.annotations.Nullable;

/// The command behind `bin/restore`. Ends with 0 if the restored copy is good, 1 if it was
/// restored and something in it is wrong, and 2 if it could not be restored.
public final class RestoreCommand {

  private static final String USAGE =
      """
      Usage: bin/restore --store DIR --to DIR [--at "2026-11-22 15:04:05"] [--key-file FILE]
                         [--replace]

        --store     where the backups are: a folder, or s3://bucket/folder
        --to        the data folder to be; it must be new or empty
        --at        the moment to go back to, by the clock of Ulaanbaatar, or with an offset
                    (2026-11-22T15:04:05Z); without it, the last moment that was archived
        --key-file  a file with the recovery key; without it, it is asked for
        --replace   a folder that is there already is kept aside under another name
      """;

  private static final ZoneId HERE = ZoneId.of("Asia/Ulaanbaatar");
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd[ ]['T']HH:mm[:ss][.SSS]");
  private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final PrintStream out;

  private RestoreCommand(PrintStream out) {
    this.out = out;
  }

  /// Runs it.
  ///
  /// @return 0, 1 or 2
  public static int run(PrintStream out, String... arguments) {
    return Command.run(
        out,
        "It could not be restored",
        2,
        () ->
            new RestoreCommand(out)
                .run(
                    new Arguments(
                        USAGE,
                        Set.of("--store", "--to", "--at", "--key-file", "--engine"),
                        Set.of("--replace"),
                        arguments)));
  }

  @SuppressWarnings("SystemOut")
  static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  private int run(Arguments arguments)
      throws IOException,
          SQLException,
          InterruptedException,
          Restore.Refused,
          Safe.Damaged,
          RecoveryKey.WrongKey {
    String store = required(arguments, "--store");
    Path folder = Path.of(required(arguments, "--to")).toAbsolutePath().normalize();
    Instant at = arguments.find("--at").map(RestoreCommand::moment).orElse(null);
    Optional<RecoveryKey> given = BackupCommand.given(arguments);
    RecoveryKey key = given.isPresent() ? given.get() : asked();
    Path outgoing = folder.resolveSibling("backup-out");
    var safe = new Safe(Stores.at(store, outgoing, Stores.environment()), key);
    new Bases(safe).before(at);
    if (arguments.has("--replace") && Files.exists(folder)) {
      keepAside(folder);
    }
    Path engine = Path.of(arguments.find("--engine").orElse(folder.resolve("engine").toString()));
    return tell(new Restore(safe, folder, engine, out::println).run(at), folder, at);
  }

  private static String required(Arguments arguments, String option) {
    return arguments.find(option).orElseThrow(() -> new IllegalArgumentException(USAGE));
  }

  private static Instant moment(String typed) {
    try {
      return typed.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(typed.replace(' ', 'T')).toInstant()
          : LocalDateTime.parse(typed, TYPED).atZone(HERE).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          "'" + typed + "' is no moment: write it as 2026-11-22 15:04:05.", wrong);
    }
  }

  private RecoveryKey asked() throws IOException {
    out.println("The recovery key (AGE-SECRET-KEY-1…):");
    var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return BackupCommand.key(Optional.ofNullable(reader.readLine()).orElse(""), "as typed");
  }

  /// What is there may be all that is left: it is never deleted.
  private void keepAside(Path folder) throws IOException {
    if (Files.exists(folder.resolve("postgres").resolve("postmaster.pid"))) {
      throw new IllegalStateException(
          "The database in "
              + folder
              + " runs, or was killed: stop bin/run there first, or name"
              + " another folder.");
    }
    Path aside =
        folder.resolveSibling(
            folder.getFileName() + ".before-" + ASIDE.format(LocalDateTime.now(HERE)));
    Files.move(folder, aside);
    out.println("What was in " + folder + " is now in " + aside + ".");
  }

  private int tell(Restore.Report report, Path folder, @Nullable Instant at) {
    report.findings().forEach(it -> out.println("WRONG  " + it));
    out.printf(
        "%s  %s, from the backup %s, as it was after the last act of %s%s%n",
        report.isGood() ? "GOOD " : "WRONG",
        folder,
        report.base(),
        report.upTo(),
        at == null ? "" : " (asked for: " + at + ")");
    out.printf(
        "       restored in %.1f s, verified in %.1f s; start it with bin/run --data %s%n",
        report.recovery().toMillis() / 1000.0, report.verification().toMillis() / 1000.0, folder);
    return report.isGood() ? 0 : 1;
  }
}
