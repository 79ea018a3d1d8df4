package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.postgres.SiteCertificates;
import mn.ukhaalag.secret.InstallationSecret;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// What lies beside the database in the data folder and is of no use without it: its keys, and
/// letters and lists that wait to be read.
final class BesideArchive {

  /// In the data folder, but in no backup, or kept in another way.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "postgres",
          "engine",
          "files",
          "exports",
          "drill",
          "backup-out",
          "backup.properties",
          "reserve.properties",
          "office.port",
          "postgres.port",
          "postgres.password",
          "secret.key",
          // Made out to this machine.
          SiteCertificates.FOLDER,
          "ukhaalag.lock");

  private final Path data;
  private final InstallationSecret secret;
  private final String password;

  /// @param password of the database
  BesideArchive(Path data, InstallationSecret secret, String password) {
    this.data = data;
    this.secret = secret;
    this.password = password;
  }

  /// Writes it as an archive.
  void write(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = BaseBackup.tar(out)) {
      for (Map.Entry<String, String> key :
          Map.of("secret.key", secret.written(), "postgres.password", password).entrySet()) {
        byte[] bytes = key.getValue().getBytes(StandardCharsets.UTF_8);
        var header = new TarArchiveEntry(key.getKey());
        header.setSize(bytes.length);
        header.setMode(0600);
        tar.putArchiveEntry(header);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
      Files.walkFileTree(data, new Others(tar));
    }
  }

  private final class Others extends SimpleFileVisitor<Path> {
    private final TarArchiveOutputStream tar;

    Others(TarArchiveOutputStream tar) {
      this.tar = tar;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return LEFT_OUT.contains(data.relativize(folder).toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = data.relativize(file).toString();
      if (!LEFT_OUT.contains(name) && attributes.isRegularFile()) {
        add(file, name, attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    /// It may be taken away while it is looked at: then it stands in the database already.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file, String name, long size) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(Math.toIntExact(size));
        var header = new TarArchiveEntry(name);
        header.setSize(bytes.length);
        header.setMode(0600);
        tar.putArchiveEntry(header);
        tar.write(bytes);
        tar.closeArchiveEntry();
      } catch (NoSuchFileException gone) {
        visitFileFailed(file, gone);
      }
    }
  }
}
