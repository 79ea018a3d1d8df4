package mn.ukhaalag.continuity.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.continuity.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of erasures comes back with every restore, and the store cannot read it.
class ErasureArchiveTest {

  @TempDir Path folder;

  @Test
  void whatWasErasedIsKnownAfterARestore() throws Exception {
    Path store = Files.createDirectory(folder.resolve("store"));
    var safe = new Safe(Stores.at(store.toString(), folder, Map.of()), RecoveryKey.make());
    Path here = Files.createDirectories(folder.resolve("here/erasures"));
    var archive = new ErasureArchive(safe, here);
    archive.sync();
    String first = erased(here, "account-one");
    Files.writeString(here.resolve(UUID.randomUUID() + ".draft"), "half");
    archive.sync();
    String second = erased(here, "account-two");
    archive.sync();
    archive.sync();
    assertThat(bytes(store)).doesNotContain("account-one", "account-two");

    Path there = folder.resolve("there/erasures");
    new ErasureArchive(safe, there).restore();
    assertThat(there.resolve(first)).hasContent("account-one");
    assertThat(there.resolve(second)).hasContent("account-two");
    try (Stream<Path> files = Files.list(there)) {
      assertThat(files).hasSize(2);
    }
  }

  private static String erased(Path folder, String account) throws IOException {
    String id = UUID.randomUUID().toString();
    Files.writeString(folder.resolve(id), account);
    return id;
  }

  private static String bytes(Path store) throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.walk(store)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
