package mn.ukhaalag.continuity.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mn.ukhaalag.RunningOffice;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The main site burns while people file: the reserve takes over with all that was confirmed, and
/// the old one, when it comes back, takes nothing and is made the new reserve.
class ReserveStoryTest {

  private static final Logger log = LoggerFactory.getLogger("console");
  private static final String PAGE = "/petitions";

  @TempDir Path folder;

  @Test
  void nothingConfirmedIsLostWithTheMainSiteAndItTakesNothingWhenItReturns() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = folder.resolve("second");
    Collection<String> confirmed = new ConcurrentLinkedQueue<>();
    RunningOffice main = RunningOffice.start(first);
    main.file();
    follow(second, first);
    try (RunningOffice reserve = RunningOffice.start(second)) {
      readsOnly(reserve);
      untilSynchronous(first);
      attachmentsFollow(first, second);
      assertThat(reserve.open("/ready").statusCode()).isEqualTo(503);
      assertThat(promote(second).text()).contains("still answers: stop it first");
      try (var citizens = new Citizens(main, confirmed)) {
        citizens.untilFiled(30);
        main.killDatabase();
        main.killProgram();
      }
      killDatabase(first);
      takesOver(second, reserve, confirmed);
      oldOneTakesNothing(first);
      oldOneFollows(first, second, reserve, confirmed);
    }
  }

  private void follow(Path reserve, Path main) throws IOException {
    Told made =
        standby(
            "--from",
            "127.0.0.1:" + port(main),
            "--password-file",
            main.resolve("postgres.password").toString(),
            "--data",
            reserve.toString());
    assertThat(made.text()).contains("The copy is made");
    assertThat(made.status()).isZero();
  }

  private static void readsOnly(RunningOffice reserve) throws Exception {
    HttpResponse<String> page = reserve.open(PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Энэ бол нөөц сайт");
    for (String path : List.of("/", "/services", "/organisations", "/petitions/new", "/sign-in")) {
      assertThat(reserve.open(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThatThrownBy(reserve::file)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("503")
        .hasMessageContaining("юу ч хүлээж авдаггүй");
    HttpResponse<String> form = reserve.post("/sign-in", "name=a");
    assertThat(form.statusCode()).isEqualTo(503);
    assertThat(form.body()).contains("Юу ч хадгалаагүй");
  }

  private static void attachmentsFollow(Path main, Path reserve) throws Exception {
    Path name = Path.of("files", "ab", "cd", "abcd".repeat(16));
    Files.createDirectories(main.resolve(name).resolveSibling("."));
    Files.writeString(main.resolve(name), "a photo");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.exists(reserve.resolve(name))) {
      assertThat(System.nanoTime()).as("the attachment is there").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(reserve.resolve(name)).hasContent("a photo");
  }

  private static void takesOver(Path second, RunningOffice reserve, Collection<String> confirmed)
      throws Exception {
    long lost = System.nanoTime();
    Told promoted = promote(second);
    assertThat(promoted.text()).contains("This is the main site now");
    assertThat(promoted.status()).isZero();
    String fresh = reserve.file();
    double seconds = (System.nanoTime() - lost) / 1e9;
    List<String> there = reserve.filed();
    long missing = confirmed.stream().filter(it -> !there.contains(it)).count();
    log.info(
        "Of {} confirmed petitions {} are lost; writes again {} s after bin/promote began:\n{}",
        confirmed.size(),
        missing,
        "%.1f".formatted(seconds),
        promoted.text());
    assertThat(there).doesNotHaveDuplicates().containsAll(confirmed).contains(fresh);
    assertThat(reserve.open("/ready").statusCode()).isEqualTo(200);
  }

  private static void oldOneTakesNothing(Path first) throws Exception {
    try (RunningOffice old = RunningOffice.start(first)) {
      assertThat(old.open(PAGE).body()).contains("үүргийг өөр сайт авсан", "--rebuild");
      assertThatThrownBy(old::file).hasMessageStartingWith("503");
      try (Connection database = DatabaseAccess.of(first).connect();
          var statement = database.createStatement()) {
        assertThatThrownBy(() -> statement.execute("delete from continuity.alarm"))
            .isInstanceOf(SQLException.class);
      }
      assertThat(promote(first).text()).contains("bin/standby --rebuild");
      assertThat(standby("--rebuild", "--data", first.toString()).text()).contains("stop it first");
    }
  }

  private void oldOneFollows(
      Path first, Path second, RunningOffice main, Collection<String> confirmed) throws Exception {
    Told rebuilt = standby("--rebuild", "--data", first.toString());
    assertThat(rebuilt.text()).contains("is now in").contains("The copy is made");
    assertThat(rebuilt.status()).isZero();
    try (RunningOffice reserve = RunningOffice.start(first)) {
      untilSynchronous(second);
      untilThere(main.file(), reserve);
      assertThat(reserve.filed()).containsAll(confirmed);
      assertThatThrownBy(reserve::file).hasMessageStartingWith("503");
    }
    // The reserve was stopped: after its patience the main site goes on alone.
    String alone = main.file();
    assertThat(main.filed()).contains(alone);
    Told released = standby("--release", "--data", second.toString());
    assertThat(released.status()).isZero();
    String last = main.file();
    assertThat(main.filed()).contains(last);
  }

  private static String port(Path data) throws IOException {
    return Files.readString(data.resolve("postgres.port")).strip();
  }

  private static void untilSynchronous(Path main) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!isSynchronous(main)) {
      assertThat(System.nanoTime()).as("it is waited for").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /// What is on the disk there is read a moment later.
  private static void untilThere(String reference, RunningOffice reserve) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!reserve.filed().contains(reference)) {
      assertThat(System.nanoTime()).as("it is shown").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isSynchronous(Path main) throws IOException, SQLException {
    try (Connection database = DatabaseAccess.of(main).connect();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                """
                select exists (select from pg_stat_replication
                               where sync_state = 'sync' and application_name ~ '^reserve-')
                """)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /// The library's server may have been started again before its program was killed.
  private static void killDatabase(Path data) throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private record Told(int status, String text) {}

  private static Told standby(String... arguments) {
    var out = new ByteArrayOutputStream();
    int status = StandbyCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }

  private static Told promote(Path data) {
    var out = new ByteArrayOutputStream();
    int status =
        PromoteCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8), "--data", data.toString());
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }

  /// Four people who file again and again until nobody answers.
  private static final class Citizens implements AutoCloseable {
    private final Collection<String> confirmed;
    private final AtomicBoolean isDone = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Citizens(RunningOffice office, Collection<String> confirmed) {
      this.confirmed = confirmed;
      for (int number = 0; number < 4; number++) {
        threads.execute(() -> file(office));
      }
    }

    private void file(RunningOffice office) {
      try {
        while (!isDone.get()) {
          confirmed.add(office.file());
        }
      } catch (IOException nobodyAnswers) {
        return;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    void untilFiled(int more) throws InterruptedException {
      int wanted = confirmed.size() + more;
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (confirmed.size() < wanted) {
        assertThat(System.nanoTime()).isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    @Override
    public void close() {
      isDone.set(true);
      threads.close();
    }
  }
}
