package mn.ukhaalag.plan.exchange;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.exchange.page.ImportPage.Run;
import mn.ukhaalag.plan.exchange.page.ImportPage.State;
import mn.ukhaalag.plan.exchange.page.ImportPage.Wrong;
import mn.ukhaalag.web.Message;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The files that were handed in, and how far each one is.
@Component
class Imports {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Scheduler scheduler;
  private final Clock clock;

  Imports(JdbcClient database, Ledger ledger, @Lazy Scheduler scheduler, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// Who handed a file in, and for which plan.
  record Order(UUID document, State state, Author author) {}

  /// Notes that a file is on the disk under that id, and has it checked.
  @Transactional
  public void add(UUID id, Document document, String name, long size, Author author) {
    database
        .sql(
            """
            insert into plan.import
                (id, document_id, file_name, size, state, at, account_id, post_id)
            values (:id, :document, :name, :size, 'CHECKING', :now, :account, :post)
            """)
        .param("id", id)
        .param("document", document.id())
        .param("name", name)
        .param("size", size)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(
        author, "plan.import-handed-in", document.thing(), name, Map.of("import", id.toString()));
    schedule(id);
  }

  /// Has a file applied that was found right.
  ///
  /// @return false if it is not ready
  @Transactional
  public boolean apply(UUID id, Author author, Document document) {
    int ready =
        database
            .sql(
                """
                update plan.import set state = 'APPLYING', done_rows = 0
                where id = :id and state = 'READY'
                """)
            .param("id", id)
            .update();
    if (ready == 1) {
      ledger.append(
          author, "plan.import-ordered", document.thing(), Map.of("import", id.toString()));
      schedule(id);
    }
    return ready == 1;
  }

  /// At once, whatever the legal clock says.
  private void schedule(UUID id) {
    scheduler.schedule(
        new TaskInstance<>(ImportJob.NAME, id + "/" + UUID.randomUUID()), Instant.EPOCH);
  }

  Optional<Order> order(UUID id) {
    return database
        .sql("select document_id, state, account_id, post_id from plan.import where id = :id")
        .param("id", id)
        .query(
            (row, number) ->
                new Order(
                    row.getObject("document_id", UUID.class),
                    State.valueOf(row.getString("state")),
                    new Author(
                        row.getObject("account_id", UUID.class),
                        row.getObject("post_id", UUID.class))))
        .optional();
  }

  /// The file with that id for that plan.
  Optional<Run> find(UUID document, UUID id) {
    return database
        .sql(
            """
            select id, file_name, state, done_rows, total_rows from plan.import
            where id = :id and document_id = :document
            """)
        .param("id", id)
        .param("document", document)
        .query(Run.class)
        .optional();
  }

  /// Notes how far it is, seen by everybody at once.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void advance(UUID id, int doneRows, int totalRows) {
    database
        .sql("update plan.import set done_rows = :done, total_rows = :total where id = :id")
        .param("id", id)
        .param("done", doneRows)
        .param("total", totalRows)
        .update();
  }

  @Transactional
  public void end(UUID id, State state, List<Fault> faults) {
    database
        .sql("update plan.import set state = :state, ended_at = :now where id = :id")
        .param("id", id)
        .param("state", state.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    int number = 0;
    for (Fault fault : faults) {
      database
          .sql(
              """
              insert into plan.import_fault (import_id, number, place, sentence, arguments)
              values (:id, :number, :place, :sentence, string_to_array(:arguments, chr(31)))
              on conflict do nothing
              """)
          .param("id", id)
          .param("number", number++)
          .param("place", fault.place())
          .param("sentence", fault.message().key())
          .param(
              "arguments",
              String.join(
                  "\u001f", fault.message().arguments().stream().map(String::valueOf).toList()))
          .update();
    }
  }

  List<Wrong> faults(UUID id) {
    return database
        .sql(
            """
            select place, sentence, arguments from plan.import_fault
            where import_id = :id order by number
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Wrong(
                    row.getString("place"),
                    new Message(
                        row.getString("sentence"),
                        Arrays.asList((Object[]) row.getArray("arguments").getArray()))))
        .list();
  }
}
