package mn.ukhaalag.continuity.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.RunningOffice;
import mn.ukhaalag.continuity.store.RecoveryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The machine burns: what the office promised comes back from the store alone, to any second.
class RestoreStoryTest {

  private static final Pattern KEY = Pattern.compile("AGE-SECRET-KEY-1[A-Z0-9]+");

  @TempDir Path folder;

  @Test
  void whatWasPromisedComesBackFromTheStoreToAnySecond() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path store = Files.createDirectory(folder.resolve("store"));
    Path engine = data.resolve("engine");
    Collection<String> early;
    Collection<String> promised = new ConcurrentLinkedQueue<>();
    Instant moment;
    Path key;
    try (RunningOffice office = RunningOffice.start(data)) {
      key = setUp(data, store);
      try (var citizen = new Citizen(office, promised)) {
        citizen.untilFiled(10);
        Told made = told("--data", data.toString());
        assertThat(made.text()).contains("is finished");
        assertThat(made.status()).isZero();
        citizen.untilFiled(10);
      }
      early = List.copyOf(promised);
      TimeUnit.MILLISECONDS.sleep(50);
      moment = Instant.now();
      TimeUnit.MILLISECONDS.sleep(50);
      try (var citizen = new Citizen(office, promised)) {
        citizen.untilFiled(10);
      }
      // What was promised longer ago than a piece of the log waits, and is written, is safe.
      TimeUnit.SECONDS.sleep(4);
      office.killProgram();
      office.killDatabase();
    }

    Path last = folder.resolve("last");
    Told restored = restore(store, key, last, engine);
    assertThat(restored.text()).contains("GOOD").contains("tables with").contains("RIGHT");
    assertThat(restored.status()).isZero();
    try (RunningOffice office = RunningOffice.start(last)) {
      assertThat(office.filed()).doesNotHaveDuplicates().containsAll(promised);
      String fresh = office.file();
      assertThat(office.filed()).contains(fresh);
    }

    Path earlier = folder.resolve("earlier");
    Told back = restore(store, key, earlier, engine, "--at", moment.toString());
    assertThat(back.text()).contains("GOOD");
    try (RunningOffice office = RunningOffice.start(earlier)) {
      assertThat(office.filed()).containsExactlyInAnyOrderElementsOf(early);
    }
    refusals(store, key, earlier, engine);
  }

  private void refusals(Path store, Path key, Path there, Path engine) throws IOException {
    Told full = restore(store, key, there, engine);
    assertThat(full.status()).isEqualTo(2);
    assertThat(full.text()).contains("is not empty").contains("--replace");

    Told early = restore(store, key, folder.resolve("x"), engine, "--at", "2001-01-01 00:00:00");
    assertThat(early.text()).contains("no finished backup from before that time");

    Path other = Files.writeString(folder.resolve("other"), RecoveryKey.make().written());
    Told locked = restore(store, other, folder.resolve("x"), engine);
    assertThat(locked.status()).isEqualTo(2);
    assertThat(locked.text()).contains("does not open this backup");

    Path typo = Files.writeString(folder.resolve("typo"), slip(Files.readString(key)));
    assertThat(restore(store, typo, folder.resolve("x"), engine).text())
        .contains("That is no recovery key");

    Path part = newestPart(store);
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    Told damaged = restore(store, key, folder.resolve("damaged"), engine);
    assertThat(damaged.status()).isEqualTo(2);
    assertThat(damaged.text())
        .contains("The part " + store.relativize(part) + " of the backup is damaged");
  }

  /// The key with another letter at its end.
  private static String slip(String key) {
    int last = key.length() - 1;
    return key.substring(0, last) + (key.charAt(last) == 'Q' ? 'P' : 'Q');
  }

  private static Path newestPart(Path store) throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      return files
          .filter(it -> it.toString().contains("part-00001"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private Path setUp(Path data, Path store) throws IOException {
    Told told = told("--set-up", "--data", data.toString(), "--store", store.toString());
    assertThat(told.status()).isZero();
    var key = KEY.matcher(told.text());
    assertThat(key.find()).isTrue();
    return Files.writeString(folder.resolve("key"), key.group());
  }

  private record Told(int status, String text) {}

  private static Told told(String... arguments) {
    var out = new ByteArrayOutputStream();
    int status = BackupCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }

  private static Told restore(Path store, Path key, Path to, Path engine, String... more) {
    var out = new ByteArrayOutputStream();
    String[] fixed = {
      "--store",
      store.toString(),
      "--to",
      to.toString(),
      "--key-file",
      key.toString(),
      "--engine",
      engine.toString()
    };
    int status =
        RestoreCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }

  /// Files one petition after the other.
  private static final class Citizen implements AutoCloseable {
    private final AtomicBoolean isDone = new AtomicBoolean();
    private final Collection<String> promised;
    private final Thread thread;

    Citizen(RunningOffice office, Collection<String> promised) {
      this.promised = promised;
      this.thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (!isDone.get()) {
                        promised.add(office.file());
                      }
                    } catch (IOException | InterruptedException refused) {
                      isDone.set(true);
                    }
                  });
    }

    void untilFiled(int more) throws InterruptedException {
      int wanted = promised.size() + more;
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (promised.size() < wanted) {
        assertThat(System.nanoTime()).isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    @Override
    public void close() {
      isDone.set(true);
      while (thread.isAlive()) {
        Thread.onSpinWait();
      }
    }
  }
}
