package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.Following;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Lays a base backup down in a folder.
final class Unpacking {

  private final Safe safe;
  private final Path folder;

  /// @param folder the data folder to be
  Unpacking(Safe safe, Path folder) {
    this.safe = safe;
    this.folder = folder;
  }

  void unpack(Manifest manifest) throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    Path cluster = folder.resolve("postgres");
    make(cluster);
    for (Safe.Kept part : manifest.parts()) {
      safe.read(part.name(), part.sha256(), in -> files(in, cluster));
    }
    safe.read(manifest.keys().name(), manifest.keys().sha256(), in -> files(in, folder));
    Following.forget(cluster);
    Files.writeString(cluster.resolve("backup_label"), manifest.label());
    Files.createFile(cluster.resolve("recovery.signal"));
    for (String conf : List.of("postgresql.conf", "pg_ident.conf")) {
      // Elsewhere they may lie outside of the cluster.
      if (!Files.exists(cluster.resolve(conf))) {
        Files.createFile(cluster.resolve(conf));
      }
    }
    Files.writeString(
        cluster.resolve("pg_hba.conf"),
        """
        host all         all 127.0.0.1/32 scram-sha-256
        host replication all 127.0.0.1/32 scram-sha-256
        """);
  }

  private static void files(InputStream in, Path folder) throws IOException {
    var tar = new TarArchiveInputStream(in);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path place = folder.resolve(entry.getName()).normalize();
      if (!place.startsWith(folder)) {
        throw new IOException("The backup names a place outside of its folder: " + place);
      }
      if (entry.isDirectory()) {
        make(place);
      } else {
        make(place.resolveSibling(".").normalize());
        Files.copy(tar, place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
