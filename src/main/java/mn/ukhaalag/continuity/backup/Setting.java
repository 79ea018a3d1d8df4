package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.continuity.store.Stores;

/// Where this installation keeps its backups, and the key of them: `backup.properties` in the
/// data folder, which only its owner can read. The office looks at it again and again, so that a
/// backup is set up while it runs.
public final class Setting {

  private static final String FILE = "backup.properties";

  private Setting() {}

  /// The safe that was set up, or nothing if none was.
  ///
  /// @throws IllegalStateException if what is written there is not understood
  public static Optional<Safe> find(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    RecoveryKey key =
        RecoveryKey.read(properties.getProperty("key", ""))
            .orElseThrow(() -> new IllegalStateException(file + " names no recovery key."));
    var settings = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(it -> settings.put(it, properties.getProperty(it)));
    String store = settings.getOrDefault("store", "");
    return Optional.of(new Safe(Stores.at(store, data.resolve("backup-out"), settings), key));
  }

  /// Changes with the setting, so that whoever works by it notices.
  public static String version(Path data) {
    try {
      Path file = data.resolve(FILE);
      return Files.exists(file) ? Files.getLastModifiedTime(file).toString() : "";
    } catch (IOException gone) {
      return "";
    }
  }

  /// Sets it up.
  ///
  /// @param settings what the store must be told besides its address
  public static void keep(Path data, String store, RecoveryKey key, Map<String, String> settings)
      throws IOException {
    var properties = new Properties();
    properties.putAll(settings);
    properties.setProperty("store", store);
    properties.setProperty("key", key.written());
    Path draft =
        Files.createTempFile(
            data,
            "backup",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
      properties.store(writer, null);
    }
    Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }
}
