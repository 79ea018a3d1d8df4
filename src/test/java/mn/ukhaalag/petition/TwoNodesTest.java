package mn.ukhaalag.petition;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.ukhaalag.OtherNode;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.Together;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.web.Conflict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/// Two nodes on one database, at the same work at the same moment.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesTest {

  @Autowired HikariDataSource database;
  @Autowired Intake intake;
  @Autowired Filings filings;
  @Autowired Merging merging;
  @Autowired Escalation escalation;
  @Autowired Petitions petitions;
  @Autowired Ledger ledger;
  @Autowired Staff staff;
  @Autowired SettableClock clock;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private OtherNode other;

  @BeforeAll
  void startTheOther() {
    clock.set(Instant.now());
    other = OtherNode.start(database, 6);
  }

  @AfterAll
  void stopTheOther() {
    other.close();
    clock.set(SettableClock.START);
  }

  @Test
  void noNumberIsGivenTwice() throws Exception {
    Filings there = other.get(Filings.class);
    List<Callable<Petition>> work =
        IntStream.range(0, 40)
            .<Callable<Petition>>mapToObj(
                i -> () -> (i % 2 == 0 ? filings : there).file("W1", "4501"))
            .toList();
    assertThat(Together.call(work))
        .extracting(Petition::reference)
        .doesNotHaveDuplicates()
        .hasSize(40);
  }

  @Test
  void whatIsSentToBothIsFiledOnce() throws Exception {
    Filing filing = filings.filing("W1", "4501");
    String key = UUID.randomUUID().toString();
    Intake there = other.get(Intake.class);
    List<Filed> filed =
        Together.call(
            List.of(
                () -> intake.file(filing, new Author(null, null), key),
                () -> there.file(filing, new Author(null, null), key)));
    assertThat(filed).filteredOn(Filed.Accepted.class::isInstance).hasSize(1);
    assertThat(filed).filteredOn(Filed.Again.class::isInstance).hasSize(1);
  }

  @Test
  void whatIsLateIsEscalatedByOneOfThem() throws Exception {
    clock.set(Instant.now().minus(Duration.ofDays(60)));
    Petition petition = filings.file("W2", "4501");
    clock.set(Instant.now());
    Escalation there = other.get(Escalation.class);
    Together.call(List.<Callable<Integer>>of(escalation::run, there::run));
    assertThat(ledger.history(petition.thing()))
        .extracting(Entry::act)
        .containsOnlyOnce("petition.escalated");
  }

  @Test
  void ofTwoMergedIntoEachOtherOneStays() throws Exception {
    Petition first = filings.file("W3", "4501");
    Petition second = filings.file("W3", "4501");
    Actor clerk = staff.in("nauug-clerk");
    Merging there = other.get(Merging.class);
    Together.call(
        List.<Callable<Boolean>>of(
            () -> merged(merging, clerk, first, second),
            () -> merged(there, clerk, second, first)));
    assertThat(Stream.of(first, second).map(it -> petitions.get(it.id()).status()))
        .containsExactlyInAnyOrder(Status.MERGED, Status.RECEIVED);
  }

  private static boolean merged(Merging merging, Actor clerk, Petition one, Petition into) {
    try {
      merging.merge(clerk, one.id(), into.id());
      return true;
    } catch (Conflict tooLate) {
      return false;
    }
  }
}
