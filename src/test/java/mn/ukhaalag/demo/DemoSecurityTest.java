package mn.ukhaalag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The registers of the demo can be filled; nothing of it stays here.
@ProvinceTest
class DemoSecurityTest {

  @LocalServerPort int port;
  @Autowired DemoSecurity security;
  @Autowired SignedIn signedIn;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theRegistersAreFilledThroughTheSameDeedsAsInLife() {
    for (String post : new String[] {"azdtg-administrator-2", "health-clerk", "vet-clerk"}) {
      signedIn.in(post, port);
    }
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          int findings = count("finding");
          int incidents = count("incident");
          var agenda = new Agenda(clock.instant());
          security.plan(agenda, clock.instant());
          agenda.run();
          assertThat(count("audit")).isGreaterThan(50);
          assertThat(count("norm")).isGreaterThan(10);
          assertThat(count("finding")).isGreaterThan(findings);
          assertThat(count("incident")).isGreaterThan(incidents);
        });
  }

  private int count(String table) {
    return database.sql("select count(*) from security." + table).query(Integer.class).single();
  }
}
