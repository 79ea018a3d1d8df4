package mn.ukhaalag.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import mn.ukhaalag.language.MongolianText;

/// Fills the database with petitions, and knows what is in it.
final class BenchData {

  /// A word that stands in some twenty petitions of every filling, and nowhere else.
  static final String RARE = "зэгсэнхуар";

  /// So many more rows are written faster when the indexes are made afterwards.
  private static final int MANY = 100_000;

  private static final String INDEXES =
      """
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index
      where not indisprimary and not indisunique
        and indrelid in ('petition.petition'::regclass, 'petition.publication'::regclass,
                         'petition.petitioner'::regclass, 'petition.answer'::regclass,
                         'ledger.entry'::regclass, 'inbox.task'::regclass,
                         'notice.notice'::regclass)
      """;

  private final DataSource database;
  private long made;

  BenchData(DataSource database) {
    this.database = database;
  }

  private record Index(String name, String definition) {}

  /// Makes petitions until there are so many, and lets the planner know.
  void fillTo(long petitions) throws IOException, SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long there = number(connection, "select count(*) from petition.petition");
      if (there < petitions) {
        statement.execute("set synchronous_commit = off");
        statement.execute("set maintenance_work_mem = '512MB'");
        statement.execute("set work_mem = '64MB'");
        statement.execute("set session_replication_role = replica");
        List<Index> indexes = petitions - there > MANY ? indexes(connection) : List.of();
        for (Index index : indexes) {
          statement.execute("drop index " + index.name());
        }
        make(connection, petitions - there);
        for (Index index : indexes) {
          statement.execute(index.definition());
        }
      }
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
      statement.execute("reset all");
    }
  }

  private void make(Connection connection, long number) throws IOException, SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement settings =
        connection.prepareStatement(
            """
            select set_config('bench.from', ?, true), set_config('bench.to', ?, true),
                   set_config('bench.rare', ?, true)
            """)) {
      settings.setString(1, Long.toString(made + 1));
      settings.setString(2, Long.toString(made + number));
      settings.setString(3, MongolianText.terms(RARE).getFirst());
      settings.execute();
    }
    try (InputStream script =
            Objects.requireNonNull(BenchData.class.getResourceAsStream("/bench/petitions.sql"));
        Statement statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    connection.commit();
    connection.setAutoCommit(true);
    made += number;
  }

  private static List<Index> indexes(Connection connection) throws SQLException {
    var indexes = new ArrayList<Index>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(INDEXES)) {
      while (row.next()) {
        indexes.add(new Index(row.getString(1), row.getString(2)));
      }
    }
    return indexes;
  }

  /// Addresses of the pages of some published petitions, from all over.
  List<String> pages() throws SQLException {
    return strings(
        """
        select '/petitions/' || replace(reference, 'ДУ', 'DU')
        from petition.publication tablesample bernoulli (5) where withdrawn_at is null limit 500
        """);
  }

  /// A word as people type it that stands in more petitions than any other.
  String commonWord() throws SQLException {
    return strings(
            """
            select word from ts_stat('select terms from petition.publication limit 5000')
            where length(word) > 2 order by ndoc desc limit 100
            """)
        .stream()
        .filter(word -> MongolianText.terms(word).equals(List.of(word)))
        .findFirst()
        .orElseThrow();
  }

  /// Whether the statistics know all that was done.
  boolean isCounted() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return number(
              connection,
              """
              select count(*) from petition.figure_state
              where ledger_id >= (select max(id) from ledger.entry)
              """)
          == 1;
    }
  }

  private List<String> strings(String sql) throws SQLException {
    var strings = new ArrayList<String>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        strings.add(row.getString(1));
      }
    }
    return strings;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
