package mn.ukhaalag.continuity.reserve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.continuity.backup.ClusterFiles;
import mn.ukhaalag.postgres.SiteCertificates;
import org.jspecify.annotations.Nullable;

/// Copies a site over a connection to its database, while everybody works there: the cluster, the
/// keys and the attachments.
public final class SiteCopy {

  /// In a data folder, but each site has its own.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "postgres",
          "engine",
          "files",
          "exports",
          "drill",
          "backup-out",
          "office.port",
          "postgres.port",
          "postgres.password",
          "reserve.properties",
          SiteCertificates.FOLDER,
          "ukhaalag.lock");

  /// What waits in these folders is removed when it was read.
  private static final List<String> PASSING = List.of("mail", "imports");

  private final Connection database;
  private final Path data;

  /// @param database of the site to be copied, as a superuser
  /// @param data the data folder to be
  public SiteCopy(Connection database, Path data) {
    this.database = database;
    this.data = data;
  }

  /// The cluster, good once its server has repeated the log since the copy began.
  ///
  /// @return its size in bytes
  long copyCluster() throws SQLException, IOException, InterruptedException {
    Path cluster = data.resolve("postgres");
    make(cluster);
    try (var statement = database.createStatement();
        var files = new ClusterFiles(database)) {
      statement.execute("select pg_backup_start('ukhaalag-reserve', true)");
      List<ClusterFiles.Entry> entries = files.list();
      for (ClusterFiles.Entry entry : entries) {
        copy(files, entry, cluster.resolve(entry.path()));
      }
      try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        row.next();
        Files.writeString(cluster.resolve("backup_label"), row.getString(1));
      }
      return entries.stream().mapToLong(ClusterFiles.Entry::size).sum();
    }
  }

  /// Keys, and mails and lists that wait to be read; of those, what was read there is removed
  /// here.
  public void copyOthers() throws SQLException, IOException, InterruptedException {
    List<Listed> there = copyMissing("", LEFT_OUT);
    Set<String> names = there.stream().map(Listed::name).collect(Collectors.toSet());
    for (String folder : PASSING) {
      removeGone(data.resolve(folder), names);
    }
  }

  private void removeGone(Path folder, Set<String> there) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!there.contains(data.relativize(file).toString())) {
          Files.delete(file);
        }
      }
    }
  }

  /// The attachments that are not here yet.
  ///
  /// @return how many files there are
  public int copyAttachments() throws SQLException, IOException, InterruptedException {
    return (int)
        copyMissing("/files", Set.of()).stream().filter(it -> !it.entry().isFolder()).count();
  }

  private List<Listed> copyMissing(String under, Set<String> leftOut)
      throws SQLException, IOException, InterruptedException {
    Path root = data.resolve("." + under).normalize();
    List<Listed> there = list(under, leftOut);
    try (var files = new ClusterFiles(database)) {
      for (Listed listed : there) {
        Path place = root.resolve(listed.name()).normalize();
        if (place.startsWith(root) && !Files.exists(place)) {
          Path draft = place.resolveSibling(place.getFileName() + ".draft");
          copy(files, listed.entry(), listed.entry().isFolder() ? place : draft);
          if (Files.exists(draft)) {
            Files.move(draft, place);
          }
        }
      }
    }
    return there;
  }

  private record Listed(String name, ClusterFiles.Entry entry) {}

  private List<Listed> list(String under, Set<String> leftOut) throws SQLException {
    var found = new ArrayList<Listed>();
    try (var statement = database.prepareStatement(LIST)) {
      statement.setString(1, under);
      statement.setArray(2, database.createArrayOf("text", leftOut.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          var entry = new ClusterFiles.Entry(row.getString(1), row.getLong(3), row.getBoolean(4));
          found.add(new Listed(row.getString(2), entry));
        }
      }
    }
    return found;
  }

  private static final String LIST =
      """
      with recursive place (root) as (select current_setting('data_directory') || '/..' || ?),
      tree (path, name, size, isdir) as (
        select root || '/' || name, name, stat.size, stat.isdir
        from place, pg_ls_dir(root, true, false) name, pg_stat_file(root || '/' || name, true) stat
        where name <> all (?) and name !~ '\\.(draft|new|part)$'
        union all
        select tree.path || '/' || child, tree.name || '/' || child, stat.size, stat.isdir
        from tree, pg_ls_dir(tree.path, true, false) child,
             pg_stat_file(tree.path || '/' || child, true) stat
        where tree.isdir and child !~ '\\.(draft|new|part)$')
      select path, name, size, isdir from tree where isdir is not null order by name
      """;

  private static void copy(ClusterFiles files, ClusterFiles.Entry entry, Path place)
      throws SQLException, IOException, InterruptedException {
    if (entry.isFolder()) {
      make(place);
      return;
    }
    byte @Nullable [] first = files.first(entry);
    if (first != null) {
      make(place.resolveSibling(".").normalize());
      Files.deleteIfExists(place);
      Files.createFile(
          place,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream out = Files.newOutputStream(place)) {
        files.read(entry, first, (bytes, length) -> out.write(bytes, 0, length));
      }
    }
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
