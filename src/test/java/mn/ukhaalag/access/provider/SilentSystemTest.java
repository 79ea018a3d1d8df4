package mn.ukhaalag.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.oidc.SecondNode;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A system that does not listen keeps the letters of nobody else waiting, on two nodes that both
/// bring letters.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class SilentSystemTest {

  /// More than the house has threads for all work in the background.
  private static final int SESSIONS = 5;

  @Autowired HikariDataSource pool;
  @Autowired JdbcClient database;
  @Autowired People people;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private SecondNode office;

  @SuppressWarnings("NullAway.Init")
  private Browse administrator;

  @BeforeAll
  void start() throws IOException {
    office = SecondNode.start(SecondNode.freePort(), pool);
    people.official("kg-3", "Сонсогч", "95710060", Role.PROVINCE_ADMINISTRATOR);
    administrator = Browse.at(office.port());
    administrator.signIn("95710060", People.PASSWORD);
  }

  @AfterAll
  void stop() {
    office.close();
  }

  @Test
  void lettersOfOthersDoNotWaitForWhoIsSilent() throws Exception {
    people.citizen("Чимээгүй", "95710061");
    people.citizen("Яаралтай", "95710062");
    try (var silent = new SilentPeer();
        var quick = new LeftPeer(200)) {
      TestSystem deaf = system("Чимээгүй систем", silent.address());
      TestSystem answering = system("Хариулдаг систем", quick.address());
      Browse hasty = signedIn("95710062");
      assertThat(answering.code(hasty, "openid")).isNotEmpty();
      for (Browse session : visitors(deaf)) {
        session.open("/account").form("/sign-out").send();
      }
      awaitUntil(Duration.ofSeconds(10), () -> silent.calls() == 1);

      Instant left = Instant.now();
      hasty.open("/account").form("/sign-out").send();
      assertThat(answering.told(quick.next()).getSessionID()).isNotNull();
      assertThat(Duration.between(left, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(silent.calls()).as("while the first letter is on its way").isEqualTo(1);

      awaitPage(deaf, it -> it.contains("Хүлээж аваагүй: HttpTimeoutException. Дахин мэдэгдэнэ"));
      silent.speak();
      awaitPage(deaf, it -> it.split("Хүлээн авсан", -1).length == SESSIONS + 1);
      assertThat(silent.most()).as("calls at the same time").isEqualTo(1);
      assertThat(silent.calls()).isEqualTo(SESSIONS + 1);
    }
  }

  @Test
  void whatIsNotTakenForADayIsGivenUpAndNoted() throws Exception {
    people.citizen("Хүлээгч", "95710063");
    try (var peer = new LeftPeer(503)) {
      TestSystem system = system("Завгүй систем", peer.address());
      Browse person = signedIn("95710063");
      assertThat(system.code(person, "openid")).isNotEmpty();
      person.open("/account").form("/sign-out").send();
      system.told(peer.next());
      awaitPage(system, it -> it.contains("Хүлээж аваагүй: HTTP 503. Дахин мэдэгдэнэ"));
      UUID id = UUID.fromString(system.path().replaceFirst(".*/", ""));
      for (String sql :
          List.of(
              """
              update access.logout_letter set at = at - interval '25 hours', due_at = 'epoch'
              where system_id = :id
              """,
              "update access.logout_line set rests_until = 'epoch' where system_id = :id")) {
        database.sql(sql).param("id", id).update();
      }
      awaitPage(system, it -> it.contains("Хүлээж аваагүй, дахин мэдэгдэхгүй: HTTP 503"));
      assertThat(peer.next(1)).isEmpty();
    }
  }

  private List<Browse> visitors(TestSystem system) {
    var visitors = new ArrayList<Browse>();
    for (int session = 0; session < SESSIONS; session++) {
      Browse visitor = signedIn("95710061");
      assertThat(system.code(visitor, "openid")).isNotEmpty();
      visitors.add(visitor);
    }
    return visitors;
  }

  private void awaitPage(TestSystem system, Predicate<String> isSo) throws InterruptedException {
    awaitUntil(Duration.ofSeconds(40), () -> isSo.test(administrator.open(system.path()).text()));
  }

  private static void awaitUntil(Duration patience, BooleanSupplier isSo)
      throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (!isSo.getAsBoolean()) {
      assertThat(Instant.now()).as("what was waited for").isBefore(end);
      Thread.sleep(100);
    }
  }

  private TestSystem system(String title, String logout) {
    TestSystem system = TestSystem.register(administrator, office.port(), title, "profile");
    system.listenAt(administrator, logout);
    return system;
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(office.port());
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
