package mn.ukhaalag.continuity.reserve;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.continuity.backup.Arguments;
import mn.ukhaalag.continuity.backup.Command;
import mn.ukhaalag.postgres.DatabaseAccess;
import mn.ukhaalag.postgres.Doors;
import mn.ukhaalag.postgres.Following;
import mn.ukhaalag.postgres.Postmaster;
import mn.ukhaalag.postgres.SiteCertificates;

/// The command behind `bin/standby`: makes a data folder that follows the main site, or gives up
/// the reserve that the main site has. Ends with 0, or with 1 and a sentence.
public final class StandbyCommand {

  /// What the server calls us in its list of those who follow.
  public static final String NAME_PREFIX = "reserve-";

  private static final String USAGE =
      """
      Usage: bin/standby --from HOST:PORT --data DIR [--password-file FILE] [--own HOST:PORT]
                         [--name NAME] [--asynchronous] [--tls FOLDER] [--port N]
             bin/standby --rebuild --data DIR [--from HOST:PORT] …
             bin/standby --release --data DIR

        --from           where the database of the main site answers (its DIR/postgres.port)
        --data           the data folder of the reserve: a new one, or one that follows already
        --password-file  the postgres.password of the main site's data folder
        --own            where the main site reaches the database of this one; without it, the same
                         port on the same machine (127.0.0.1)
        --name           what the page of continuity calls it
        --asynchronous   the main site does not wait for this one: what was filed in the last moment
                         before a fire may be lost
        --tls            the certificates of this site (root.crt, server.crt, server.key), if no
                         tunnel leads to the main one; they are kept in DIR/tls
        --port           where its pages are shown
        --rebuild        what is in DIR is kept aside, and a fresh copy is made of the site that took
                         over from it
        --release        on the main site: it gives its reserve up and waits for nobody any more
      """;

  private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final PrintStream out;
  private final Arguments arguments;
  private final Path data;

  private StandbyCommand(PrintStream out, Arguments arguments) {
    this.out = out;
    this.arguments = arguments;
    this.data = Path.of(required("--data")).toAbsolutePath().normalize();
  }

  /// Runs it.
  ///
  /// @return 0 or 1
  public static int run(PrintStream out, String... arguments) {
    return Command.run(
        out,
        "The reserve could not be made",
        1,
        () -> {
          new StandbyCommand(
                  out,
                  new Arguments(
                      USAGE,
                      Set.of("--from", "--data", "--password-file", "--own", "--name", "--tls"),
                      Set.of("--rebuild", "--release", "--asynchronous"),
                      arguments))
              .run();
          return 0;
        });
  }

  @SuppressWarnings("SystemOut")
  static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  private void run() throws IOException, SQLException, InterruptedException {
    if (arguments.has("--release")) {
      release();
    } else if (arguments.has("--rebuild") || !Files.exists(data.resolve("postgres"))) {
      make();
    } else if (!Following.isSet(data.resolve("postgres")) || Standing.of(data).isReplaced()) {
      throw new IllegalStateException(
          data + " holds a site that follows nobody: say --rebuild to keep it aside.");
    }
  }

  private String required(String option) {
    return arguments.find(option).orElseThrow(() -> new IllegalArgumentException(USAGE));
  }

  private void release() throws IOException, SQLException {
    try (Connection database = DatabaseAccess.of(data).connect()) {
      new MainSite(database).release();
    }
    Standing own = Standing.of(data);
    new Standing(own.term(), "", false, false).keep(data);
    out.println("The main site waits for no reserve any more.");
  }

  private void make() throws IOException, SQLException, InterruptedException {
    String from =
        arguments
            .find("--from")
            .or(() -> Standing.of(data).otherSite())
            .orElseThrow(() -> new IllegalArgumentException(USAGE));
    String password = password();
    String own = arguments.find("--own").orElse("127.0.0.1:" + port());
    long begun = System.nanoTime();
    Optional<SiteCertificates> certificates = certificates();
    try (Connection main = connect(from, password, certificates)) {
      OtherSite state = OtherSite.ask(main);
      var site = new MainSite(main);
      site.requireFit(state, from);
      keepAside();
      String secret = site.prepare();
      Files.createDirectories(
          data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var copy = new SiteCopy(main, data);
      long bytes = copy.copyCluster();
      copy.copyOthers();
      int attachments = copy.copyAttachments();
      if (certificates.isPresent()) {
        certificates.get().keep(data);
      }
      settle(from, own, password, secret, certificates.isPresent());
      new Standing(state.term(), from, !arguments.has("--asynchronous"), false).keep(data);
      site.introduce(own, state.term());
      out.printf(
          "The copy is made: %d MB of database and %d attachments in %.1f s. It follows %s.%n",
          bytes >> 20, attachments, (System.nanoTime() - begun) / 1e9, from);
    }
  }

  private Optional<SiteCertificates> certificates() throws IOException {
    Optional<String> folder = arguments.find("--tls");
    return folder.isPresent()
        ? Optional.of(SiteCertificates.in(Path.of(folder.get())))
        : SiteCertificates.of(data);
  }

  private static Connection connect(
      String from, String password, Optional<SiteCertificates> certificates) throws SQLException {
    try {
      return DatabaseAccess.at(from, password, certificates).connect();
    } catch (SQLException problem) {
      OtherSite.refuseStranger(from, certificates, problem);
      throw problem;
    }
  }

  private String password() throws IOException {
    Optional<String> file = arguments.find("--password-file");
    Path kept = data.resolve("postgres.password");
    if (file.isEmpty() && !Files.exists(kept)) {
      throw new IllegalArgumentException(
          "Name a copy of the main site's postgres.password with --password-file.");
    }
    return Files.readString(file.map(Path::of).orElse(kept)).strip();
  }

  /// What is there may be all that is left: it is never deleted.
  private void keepAside() throws IOException, InterruptedException {
    if (!Files.exists(data)) {
      return;
    }
    requireStopped();
    new Postmaster(data.resolve("postgres")).stopOrphan();
    String time = ASIDE.format(Instant.now().atOffset(ZoneOffset.UTC));
    Path aside = data.resolveSibling(data.getFileName() + ".before-" + time);
    Files.move(data, aside);
    out.println("What was in " + data + " is now in " + aside + ".");
  }

  private void requireStopped() throws IOException {
    Path lock = data.resolve("ukhaalag.lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      if (taken == null) {
        throw new IllegalStateException("A site runs on " + data + ": stop it first.");
      }
    }
  }

  private void settle(
      String from, String own, String password, String secret, boolean hasCertificates)
      throws IOException {
    int colon = from.lastIndexOf(':');
    Following.follow(
        data.resolve("postgres"),
        "host=%s port=%s user=%s password=%s application_name=%s%s connect_timeout=3 %s"
            .formatted(
                from.substring(0, colon),
                from.substring(colon + 1),
                MainSite.ROLE,
                secret,
                NAME_PREFIX,
                name(),
                hasCertificates ? SiteCertificates.CONNECTION : ""));
    Doors.keep(data.resolve("postgres"), hasCertificates);
    Path kept = data.resolve("postgres.password");
    Files.createFile(
        kept, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(kept, password);
    Files.writeString(data.resolve("postgres.port"), own.substring(own.lastIndexOf(':') + 1));
  }

  private String name() throws IOException {
    String given = arguments.find("--name").orElse(InetAddress.getLocalHost().getHostName());
    return given.replaceAll("[^A-Za-z0-9.-]", "-");
  }

  private String port() throws IOException {
    Path kept = data.resolve("postgres.port");
    if (Files.exists(kept)) {
      return Files.readString(kept).strip();
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
