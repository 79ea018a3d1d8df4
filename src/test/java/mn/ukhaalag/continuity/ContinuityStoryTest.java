package mn.ukhaalag.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.continuity.backup.Setting;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The page that says whether the province could survive tonight.
@ProvinceTest
class ContinuityStoryTest {

  private static final String PAGE = "/work/continuity";

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Alarms alarms;
  @Autowired Backups backups;
  @Autowired Drills drills;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;
  @Autowired DataFolder folder;

  @TempDir Path store;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theAdministratorSetsBackupsUpAndHasOneRestoredAsATrial() throws Exception {
    Browse administrator = signedIn.in("azdtg-administrator-2", port);
    Seen before = administrator.open(PAGE);
    assertThat(before.status()).isEqualTo(200);
    assertThat(before.text()).contains("Үгүй", "bin/backup --set-up", "Нөөц сайт алга");
    assertThat(before.text()).contains("Одоо хуулбар хийгдэхгүй байна", "Одоо шалгах хуулбар алга");
    assertThat(before.page().select("main form")).isEmpty();
    assertThat(signedIn.in("nauug-head", port).open(PAGE).status()).isEqualTo(404);
    Setting.keep(folder.path(), store.toString(), RecoveryKey.make(), Map.of());
    try {
      administrator.open(PAGE).form(PAGE + "/backups").send();
      until(() -> backups.newest(1).stream().anyMatch(it -> it.finishedAt() != null));
      administrator.open(PAGE).form(PAGE + "/drills").send();
      until(() -> drills.last().isPresent());
      Drills.Drill drill = drills.last().orElseThrow();
      assertThat(drill.endedAt()).isNotNull();
      assertThat(drill.recovery()).isPositive();
      assertThat(drill.point()).isNotNull().isLessThan(60);
      until(() -> !Files.exists(folder.path().resolve("drill")));
      Seen after = administrator.open(PAGE);
      assertThat(after.text()).contains("Сүүлийн нөөц хуулбар", "тэр дороо хадгалах газар");
      assertThat(after.page().select("tbody tr")).hasSizeGreaterThanOrEqualTo(2);
      Seen auditor = signedIn.in("azdtg-auditor", port).open(PAGE);
      assertThat(auditor.page().select("main form")).isEmpty();
    } finally {
      takeDown();
    }
  }

  /// Other tests need not be archived.
  private void takeDown() throws IOException, InterruptedException {
    Files.delete(folder.path().resolve("backup.properties"));
    until(() -> count("select count(*) from pg_replication_slots where active") == 0);
    database
        .sql("select pg_drop_replication_slot(slot_name)::text from pg_replication_slots")
        .query(String.class)
        .list();
  }

  @Test
  void whatIsNotAsItShouldBeIsToldOnce() {
    String told =
        "select count(*) from notice.notice where template = 'continuity.alarm.certificate'";
    signedIn.in("azdtg-administrator-2", port);
    long before = count(told);
    var bad = List.of(Sign.of(Sign.Kind.CERTIFICATE, false, null, 0));
    alarms.compare(bad);
    long once = count(told);
    assertThat(once).isGreaterThan(before);
    alarms.compare(bad);
    assertThat(count(told)).isEqualTo(once);
    alarms.compare(List.of(Sign.of(Sign.Kind.CERTIFICATE, true, null, 0)));
    alarms.compare(bad);
    assertThat(count(told)).isGreaterThan(once);
    alarms.compare(List.of(Sign.of(Sign.Kind.CERTIFICATE, true, null, 0)));
  }

  @Test
  void aScannerThatStartsAnewWakesNobody() {
    String told = "select count(*) from notice.notice where template = 'continuity.alarm.scanner'";
    signedIn.in("azdtg-administrator-2", port);
    long before = count(told);
    Instant now = Instant.now();
    alarms.compare(List.of(Sign.none(Sign.Kind.SCANNER)));
    alarms.compare(List.of(Sign.of(Sign.Kind.SCANNER, false, now.minusSeconds(540), 2)));
    assertThat(count(told)).isEqualTo(before);
    alarms.compare(List.of(Sign.of(Sign.Kind.SCANNER, false, now.minusSeconds(660), 2)));
    assertThat(count(told)).isGreaterThan(before);
    alarms.compare(List.of(Sign.of(Sign.Kind.SCANNER, true, null, 0)));
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private static void until(BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it came in time").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
