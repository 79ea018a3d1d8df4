package mn.ukhaalag.postgres;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The certificates by which the databases of two sites know each other where no tunnel lies
/// between them: `root.crt` vouches for both, `server.crt` and `server.key` are this one's own, all
/// of them PEM. Where they lie in a data folder, the other site is believed by them alone, and
/// nothing goes to it in clear.
public final class SiteCertificates {

  /// The folder in the data folder; each site has its own.
  public static final String FOLDER = "tls";

  /// How the server itself asks for the proof of the other one; it works in the folder of its
  /// cluster.
  public static final String CONNECTION = "sslmode=verify-full sslrootcert=../tls/root.crt";

  private static final String ROOT = "root.crt";
  private static final String KEY = "server.key";
  private static final List<String> FILES = List.of(ROOT, "server.crt", KEY);

  private final Path folder;
  private final Map<String, byte[]> contents = new LinkedHashMap<>();

  private SiteCertificates(Path folder) throws IOException {
    this.folder = folder;
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (!Files.isReadable(file)) {
        throw new IllegalStateException(
            file + " is missing: " + folder + " must hold " + String.join(", ", FILES) + ".");
      }
      contents.put(name, Files.readAllBytes(file));
    }
    var readers = Files.getPosixFilePermissions(folder.resolve(KEY));
    if (readers.contains(PosixFilePermission.OTHERS_READ)
        || readers.contains(PosixFilePermission.GROUP_READ)) {
      throw new IllegalStateException(
          "Others may read " + folder.resolve(KEY) + ": say chmod 600 first.");
    }
  }

  /// Those of a data folder.
  ///
  /// @throws IllegalStateException with a sentence, if one of them is missing or open to others
  public static Optional<SiteCertificates> of(Path data) throws IOException {
    Path folder = data.resolve(FOLDER);
    return Files.isDirectory(folder) ? Optional.of(new SiteCertificates(folder)) : Optional.empty();
  }

  /// Those in that folder.
  ///
  /// @throws IllegalStateException as for [#of]
  public static SiteCertificates in(Path folder) throws IOException {
    return new SiteCertificates(folder);
  }

  /// Keeps them in a data folder, the key for its owner alone.
  public void keep(Path data) throws IOException {
    Path place =
        Files.createDirectories(
            data.resolve(FOLDER),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    for (var file : contents.entrySet()) {
      Files.createFile(place.resolve(file.getKey()), owner);
      Files.write(place.resolve(file.getKey()), file.getValue());
    }
  }

  /// Who vouches for the other site.
  Path root() {
    return folder.resolve(ROOT);
  }

  /// How the driver asks the other one for its proof.
  String driver() {
    String root = root().toAbsolutePath().toString();
    return "sslmode=verify-full&sslrootcert=" + URLEncoder.encode(root, StandardCharsets.UTF_8);
  }

  /// What the server is told, which works in the folder of its cluster.
  static Map<String, String> settings() {
    return Map.of(
        "ssl", "on",
        "ssl_cert_file", "../tls/server.crt",
        "ssl_key_file", "../tls/server.key",
        "ssl_min_protocol_version", "TLSv1.2");
  }
}
