package mn.ukhaalag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// Work is put in, handed over, postponed and done in the transaction of the act.
@ProvinceTest
class InboxTest {

  private static final String ANSWER = "inbox.test.answer";
  private static final Instant DUE = SettableClock.START.plus(Duration.ofDays(3));

  @Autowired Inbox inbox;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private final Thing thing = new Thing("petition", UUID.randomUUID());
  private final Addressee post = Addressee.post(UUID.randomUUID());
  private final Author clerk = new Author(UUID.randomUUID(), post.id());

  private record Row(
      String reference, String title, UUID addressee, boolean done, @Nullable UUID donePost) {}

  @Test
  void whatIsPutTwiceWaitsOnce() {
    act(() -> inbox.put(task("Old words")));
    act(() -> inbox.put(task("New words")));
    assertThat(rows()).extracting(Row::title).containsExactly("New words");
  }

  @Test
  void whatIsDoneStaysWithWhoDidItAndCanWaitAgain() {
    act(() -> inbox.put(task("Once")));
    act(() -> inbox.done(thing, ANSWER, clerk));
    act(() -> inbox.put(task("Again")));
    assertThat(rows()).extracting(Row::done).containsExactly(true, false);
    assertThat(rows().getFirst().donePost()).isEqualTo(post.id());
  }

  @Test
  void workIsHandedOver() {
    var office = Addressee.organisation(UUID.randomUUID(), Role.HEAD);
    act(() -> inbox.put(task("Heating")));
    act(() -> inbox.move(thing, ANSWER, post, office, clerk));
    assertThat(rows()).extracting(Row::done).containsExactly(true, false);
    assertThat(rows().getLast().addressee()).isEqualTo(office.id());
    act(() -> inbox.done(thing, ANSWER, post, clerk));
    assertThat(rows().getLast().done()).isFalse();
    act(() -> inbox.doneAll(thing, clerk));
    assertThat(rows().getLast().done()).isTrue();
  }

  @Test
  void redactionReachesWhatIsDoneToo() {
    act(() -> inbox.put(task("A name that must go")));
    act(() -> inbox.doneAll(thing, clerk));
    act(() -> inbox.put(task("A name that must go")));
    act(() -> inbox.retitle(thing, "…"));
    assertThat(rows()).extracting(Row::title).containsExactly("…", "…");
  }

  @Test
  void nothingIsPutInOutsideOfAnAct() {
    assertThatThrownBy(() -> inbox.put(task("Loose")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aLongTitleIsCut() {
    act(() -> inbox.put(task("Ө".repeat(5000))));
    assertThat(rows().getFirst().title()).hasSize(300).endsWith("…");
  }

  private Task task(String title) {
    return new Task(
        ANSWER, thing, "ДУ-1", title, "/petitions/1", post, DUE, false, SettableClock.START);
  }

  private void act(Runnable act) {
    transaction.executeWithoutResult(status -> act.run());
  }

  private List<Row> rows() {
    return database
        .sql(
            """
            select reference, title, addressee, done_at is not null as done, done_post
            from inbox.task where thing_id = :thing order by id
            """)
        .param("thing", thing.id())
        .query(Row.class)
        .list();
  }
}
