package mn.ukhaalag.continuity.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mn.ukhaalag.file.ContentCheck;
import mn.ukhaalag.ledger.log.Seals;
import mn.ukhaalag.ledger.verify.Verify;
import mn.ukhaalag.secret.InstallationSecret;
import tools.jackson.databind.json.JsonMapper;

/// Whether a restored copy is good: its pages and indexes (amcheck), its rows against the
/// manifest, its attachments, and its ledger (`bin/verify`).
final class Verification {

  private final Path folder;
  private final Manifest manifest;
  private final Consumer<String> told;
  private final List<String> findings = new ArrayList<>();

  /// @param folder the restored data folder
  Verification(Path folder, Manifest manifest, Consumer<String> told) {
    this.folder = folder;
    this.manifest = manifest;
    this.told = told;
  }

  List<String> findings() {
    return findings;
  }

  /// Compares the rows of a copy that stands at the point where they were counted.
  void compareRows(Connection database) throws SQLException {
    Map<String, Long> expected = Optional.ofNullable(manifest.rows()).orElse(Map.of());
    Map<String, Long> found = RowCount.count(database, RowCount.tables(database));
    expected.forEach(
        (table, rows) -> {
          if (!rows.equals(found.get(table))) {
            findings.add(
                "The table %s has %s rows and should have %d."
                    .formatted(table, found.get(table), rows));
          }
        });
    long rows = expected.values().stream().mapToLong(Long::longValue).sum();
    told.accept("%d tables with %d rows were compared.".formatted(expected.size(), rows));
  }

  /// Looks through all of a copy that is out of recovery.
  void look(Connection database) throws SQLException, IOException {
    if (manifest.rows() == null) {
      told.accept("Its rows were not counted when the backup was made.");
    }
    int relations = checkPages(database);
    told.accept("%d tables and indexes were looked through.".formatted(relations));
    for (String sha256 : ContentCheck.missing(database, folder)) {
      findings.add("The attachment " + sha256 + " is missing.");
    }
    verifyLedger(database);
  }

  private int checkPages(Connection database) throws SQLException {
    execute(database, "create extension if not exists amcheck");
    List<String> checks = texts(database, CHECKS);
    for (String check : checks) {
      try {
        for (String problem : texts(database, check)) {
          if (!problem.isEmpty()) {
            findings.add(problem);
          }
        }
      } catch (SQLException problem) {
        findings.add(check + ": " + problem.getMessage());
      }
    }
    execute(database, "drop extension amcheck");
    return checks.size();
  }

  /// One statement for each table and index; it tells what is wrong as rows, or by failing.
  private static final String CHECKS =
      """
      select case
          when c.relkind in ('r', 't', 'm') then format(
            'select %L || '' block '' || blkno || '': '' || msg from verify_heapam(%s::oid::regclass)',
            c.oid::regclass, c.oid)
          when a.amname = 'btree' then format(
            'select bt_index_check(%s::oid::regclass, true)::text', c.oid)
          else format('select gin_index_check(%s::oid::regclass)::text', c.oid) end
      from pg_class c
      join pg_am a on a.oid = c.relam
      left join pg_index i on i.indexrelid = c.oid
      where c.relpersistence = 'p'
        and (c.relkind in ('r', 't', 'm')
             or c.relkind = 'i' and a.amname in ('btree', 'gin') and i.indisvalid)
      order by c.oid
      """;

  private void verifyLedger(Connection database) throws SQLException, IOException {
    database.setReadOnly(true);
    database.setAutoCommit(false);
    database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var said = new ByteArrayOutputStream();
    var seals = new Seals(new InstallationSecret("", folder), JsonMapper.shared());
    int outcome =
        Verify.look(
            database, Optional.of(seals), new PrintStream(said, true, StandardCharsets.UTF_8));
    String text = said.toString(StandardCharsets.UTF_8).strip();
    if (outcome != 0) {
      findings.add("The ledger is not right: " + text);
    }
    told.accept("The ledger was verified: " + text);
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(Connection database, String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(Optional.ofNullable(row.getString(1)).orElse(""));
      }
    }
    return texts;
  }
}
