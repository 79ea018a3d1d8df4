package mn.ukhaalag.plan.exchange;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import mn.ukhaalag.plan.exchange.Previews.Sum;
import mn.ukhaalag.plan.exchange.page.ImportPage.Change;
import mn.ukhaalag.plan.exchange.page.ImportPage.Run;
import mn.ukhaalag.plan.exchange.page.ImportPage.State;
import org.jspecify.annotations.Nullable;
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
  private final ImportFaults kept;
  private final Clock clock;

  Imports(
      JdbcClient database,
      Ledger ledger,
      @Lazy Scheduler scheduler,
      ImportFaults kept,
      Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.scheduler = scheduler;
    this.kept = kept;
    this.clock = clock;
  }

  /// Who handed a file in, and for which plan.
  ///
  /// @param linkable documents that its lines may serve
  /// @param digest of the lines that were looked at; null before
  record Order(
      UUID document,
      State state,
      Author author,
      Language language,
      List<UUID> linkable,
      @Nullable String digest) {}

  /// A file that is on the disk.
  record Handed(UUID id, String name, long size, Language language, List<UUID> linkable) {}

  /// Has a file checked that is on the disk under its id.
  @Transactional
  public void add(Handed file, Document document, Author author) {
    database
        .sql(
            """
            insert into plan.import
                (id, document_id, file_name, size, state, at, account_id, post_id, in_stead_of,
                 language, linkable)
            values (:id, :document, :name, :size, 'CHECKING', :now, :account, :post,
                    :inSteadOf, :language, :linkable)
            """)
        .param("id", file.id())
        .param("document", document.id())
        .param("name", file.name())
        .param("size", file.size())
        .param("language", file.language().name())
        .param("linkable", file.linkable().toArray(UUID[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .param("inSteadOf", author.inSteadOf())
        .update();
    ledger.append(
        author,
        "plan.import-handed-in",
        document.thing(),
        file.name(),
        Map.of("import", file.id().toString()));
    schedule(file.id());
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
                update plan.import set state = 'APPLYING'
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
        .sql(
            """
            select document_id, state, account_id, post_id, in_stead_of, language, linkable,
                   digest
            from plan.import where id = :id
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Order(
                    row.getObject("document_id", UUID.class),
                    State.valueOf(row.getString("state")),
                    new Author(
                        row.getObject("account_id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getObject("in_stead_of", UUID.class)),
                    Language.valueOf(row.getString("language")),
                    List.of((UUID[]) row.getArray("linkable").getArray()),
                    row.getString("digest")))
        .optional();
  }

  /// Whether the file is in that state; nobody else changes that until the transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean hold(UUID id, State state) {
    return database
        .sql("select id from plan.import where id = :id and state = :state for update")
        .param("id", id)
        .param("state", state.name())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /// The file with that id for that plan.
  Optional<Run> find(UUID document, UUID id) {
    return database
        .sql(
            """
            select i.id, i.file_name, i.state, coalesce(p.done_rows, 0) as done_rows,
                   coalesce(p.total_rows, 0) as total_rows, i.is_stale, i.fresh, i.changed,
                   i.same, i.fault_count
            from plan.import i left join plan.import_progress p on p.import_id = i.id
            where i.id = :id and i.document_id = :document
            """)
        .param("id", id)
        .param("document", document)
        .query(Run.class)
        .optional();
  }

  /// Notes how far it is, seen by everybody at once.
  ///
  /// @param totalRows 0 while nobody knows
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void advance(UUID id, int doneRows, int totalRows) {
    database
        .sql(
            """
            insert into plan.import_progress (import_id, done_rows, total_rows)
            values (:id, :done, :total)
            on conflict (import_id) do update
            set done_rows = excluded.done_rows, total_rows = excluded.total_rows
            """)
        .param("id", id)
        .param("done", doneRows)
        .param("total", totalRows)
        .update();
  }

  /// Notes that its lines can be looked at and applied.
  ///
  /// @param isStale whether they are not those that were looked at before
  @Transactional
  public void ready(UUID id, Sum sum, boolean isStale) {
    database
        .sql(
            """
            update plan.import
            set digest = :digest, fresh = :fresh, changed = :changed, same = :same,
                is_stale = :stale
            where id = :id
            """)
        .param("id", id)
        .param("digest", sum.digest())
        .param("fresh", sum.of(Change.NEW))
        .param("changed", sum.of(Change.CHANGED))
        .param("same", sum.of(Change.SAME))
        .param("stale", isStale)
        .update();
    end(id, State.READY, new Faults());
  }

  @Transactional
  public void end(UUID id, State state, Faults faults) {
    database
        .sql(
            """
            update plan.import set state = :state, ended_at = :now, fault_count = :faults
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("faults", faults.count())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    kept.keep(id, faults);
  }
}
