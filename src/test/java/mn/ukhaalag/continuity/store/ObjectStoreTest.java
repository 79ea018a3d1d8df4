package mn.ukhaalag.continuity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Files in a real store that speaks S3.
@TestInstance(Lifecycle.PER_CLASS)
class ObjectStoreTest {

  @TempDir static Path folder;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private S3Proxy peer;

  @BeforeAll
  void startThePeer() throws Exception {
    Path buckets = Files.createDirectory(folder.resolve("buckets"));
    Files.createDirectory(buckets.resolve("province"));
    peer = S3Proxy.start(buckets);
  }

  @AfterAll
  void stopThePeer() {
    peer.close();
  }

  private Store store(String folderOfStore, Map<String, String> more) {
    var settings = new HashMap<>(peer.settings());
    settings.putAll(more);
    return Stores.at("s3://province/" + folderOfStore, folder.resolve("outgoing"), settings);
  }

  private static void write(Store store, String name, String text) throws IOException {
    try (Draft draft = store.begin(name)) {
      draft.out().write(text.getBytes(StandardCharsets.UTF_8));
      draft.keep();
    }
  }

  private static String read(Store store, String name) throws IOException {
    try (InputStream in = store.open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFileIsThereOnceItIsKeptAndThenReplacedOrRemoved() throws IOException {
    Store store = store("files", Map.of());
    try (Draft dropped = store.begin("base/dropped")) {
      dropped.out().write(1);
    }
    write(store, "base/one", "нэг");
    assertThat(store.list("base/")).containsExactly("base/one");
    assertThat(read(store, "base/one")).isEqualTo("нэг");
    write(store, "base/one", "өөр");
    assertThat(read(store, "base/one")).isEqualTo("өөр");
    store.delete("base/one");
    store.delete("base/one");
    assertThat(store.list("")).isEmpty();
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> store.open("base/one").close());
  }

  /// A store tells a thousand names at a time.
  @Test
  void allOfManyFilesAreListedInTheirOrder() throws IOException {
    Store store = store("many", Map.of());
    var names = IntStream.range(0, 1005).mapToObj("log/%05d"::formatted).toList();
    for (String name : names) {
      write(store, name, name);
    }
    assertThat(store.list("log/")).isEqualTo(names);
    assertThat(store.list("log/010")).hasSize(5);
  }

  @Test
  void aWrongKeyOrAStoreThatIsAwayIsATroubleWithASentence() throws IOException {
    Store wrong = store("files", Map.of("AWS_SECRET_ACCESS_KEY", "wrong"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> write(wrong, "x", "x"))
        .withMessage("The store did not take x: 403");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> wrong.list(""))
        .withMessageContaining("s3://province/files");
    Store away = store("files", Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1"));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> write(away, "x", "x"));
  }
}
