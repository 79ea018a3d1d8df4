package mn.ukhaalag.petition.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.bulk.page.ImportRun;
import mn.ukhaalag.petition.bulk.page.ImportRun.Mode;
import mn.ukhaalag.petition.bulk.page.ImportRun.State;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files that were handed over, and how far each one is.
@Component
class Imports {

  /// More faults than that nobody corrects by hand: the file as a whole is wrong.
  private static final long MOST_FAULTS = 100_000;

  private static final String SELECT =
      """
      select id, source, file_name, size, mode, state, bytes_read, rows_read, applied, known,
             wrong, at, account_id, post_id, in_stead_of, ended_at, took_ms
      from petition.import
      """;

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

  /// Notes that a file is on the disk under that id, and has it read.
  @Transactional
  void add(UUID id, String source, ImportFolder.Kept file, Mode mode, Author author) {
    database
        .sql(
            """
            insert into petition.import
                (id, source, file_name, file_hash, size, mode, state, at, account_id, post_id,
                 in_stead_of)
            values (:id, :source, :name, decode(:hash, 'hex'), :size, :mode, 'WAITING', :now,
                    :account, :post, :inSteadOf)
            """)
        .param("id", id)
        .param("source", source)
        .param("name", file.name())
        .param("hash", file.sha256())
        .param("size", file.size())
        .param("mode", mode.name())
        .param("now", Petitions.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .param("inSteadOf", author.inSteadOf())
        .update();
    ledger.append(
        author,
        "petition.import-handed-over",
        new Thing("petition-import", id),
        file.sha256(),
        Map.of("source", source, "size", Long.toString(file.size()), "mode", mode.name()));
    // At once, whatever the legal clock says.
    scheduler.schedule(new TaskInstance<>(ImportJob.NAME, id.toString()), Instant.EPOCH);
  }

  /// The import with that id.
  ///
  /// @throws NotFound if there is none
  ImportRun get(UUID id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, number) -> run(row))
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  List<ImportRun> latest(int limit) {
    return database
        .sql(SELECT + "order by id desc limit :limit")
        .param("limit", limit)
        .query((row, number) -> run(row))
        .list();
  }

  /// Notes how far the file was read, in the transaction of what was done with the rows.
  ///
  /// @return false if somebody else went on with it meanwhile: nothing may be kept then
  boolean advance(ImportRun before, ImportRun after) {
    return database
            .sql(
                """
                update petition.import
                set state = :state, bytes_read = :bytes, rows_read = :rows, applied = :applied,
                    known = :known, wrong = :wrong, ended_at = :ended, took_ms = :took
                where id = :id and state = :stateBefore and rows_read = :rowsBefore
                """)
            .param("id", after.id())
            .param("state", after.state().name())
            .param("bytes", after.bytesRead())
            .param("rows", after.rowsRead())
            .param("applied", after.applied())
            .param("known", after.known())
            .param("wrong", after.wrong())
            .param("ended", after.endedAt() == null ? null : Petitions.utc(after.endedAt()))
            .param("took", after.tookMillis())
            .param("stateBefore", before.state().name())
            .param("rowsBefore", before.rowsRead())
            .update()
        == 1;
  }

  void addFaults(ImportRun run, List<CsvFault> faults) {
    if (faults.isEmpty() || run.wrong() > MOST_FAULTS) {
      return;
    }
    database
        .sql(
            """
            insert into petition.import_fault (import_id, line, column_name, sentence, arguments)
            select :run, line, column_name, sentence, string_to_array(arguments, chr(31))
            from unnest(:lines, :columns, :sentences, :arguments)
                 as fault (line, column_name, sentence, arguments)
            on conflict do nothing
            """)
        .param("run", run.id())
        .param("lines", faults.stream().mapToLong(CsvFault::line).toArray())
        .param("columns", texts(faults.stream().map(CsvFault::column)))
        .param("sentences", texts(faults.stream().map(it -> it.message().key())))
        .param("arguments", texts(faults.stream().map(Imports::arguments)))
        .update();
  }

  private static String[] texts(Stream<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static String arguments(CsvFault fault) {
    return String.join(
        "\u001f", fault.message().arguments().stream().map(String::valueOf).toList());
  }

  /// The faults after that line, line by line.
  List<CsvFault> faults(UUID id, long afterLine, int limit) {
    return database
        .sql(
            """
            select line, column_name, sentence, arguments from petition.import_fault
            where import_id = :id and line > :after order by line, column_name limit :limit
            """)
        .param("id", id)
        .param("after", afterLine)
        .param("limit", limit)
        .query((row, number) -> fault(row))
        .list();
  }

  private static CsvFault fault(ResultSet row) throws SQLException {
    var arguments = (Object[]) row.getArray("arguments").getArray();
    return new CsvFault(
        row.getLong("line"),
        row.getString("column_name"),
        new Message(row.getString("sentence"), Arrays.asList(arguments)));
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("file_name"),
        row.getLong("size"),
        Mode.valueOf(row.getString("mode")),
        State.valueOf(row.getString("state")),
        row.getLong("bytes_read"),
        row.getLong("rows_read"),
        row.getLong("applied"),
        row.getLong("known"),
        row.getLong("wrong"),
        row.getTimestamp("at").toInstant(),
        new Author(
            row.getObject("account_id", UUID.class),
            row.getObject("post_id", UUID.class),
            row.getObject("in_stead_of", UUID.class)),
        ended == null ? null : ended.toInstant(),
        row.getLong("took_ms"));
  }
}
