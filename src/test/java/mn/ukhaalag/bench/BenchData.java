package mn.ukhaalag.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import mn.ukhaalag.language.MongolianText;

/// Fills the database with petitions, and knows what is in it.
final class BenchData {

  /// A word that stands in some twenty petitions of every filling, and nowhere else.
  static final String RARE = "зэгсэнхуар";

  /// So many more rows are written faster when the indexes are made afterwards.
  private static final int MANY = 100_000;

  private static final String TABLES =
      """
      i.indrelid in ('petition.petition'::regclass, 'petition.publication'::regclass,
                     'petition.petitioner'::regclass, 'petition.answer'::regclass,
                     'ledger.entry'::regclass, 'inbox.task'::regclass, 'notice.notice'::regclass)
      """;

  private final DataSource database;
  private long made;

  BenchData(DataSource database) {
    this.database = database;
  }

  /// Makes petitions until there are so many, and lets the planner know.
  void fillTo(long petitions) throws IOException, SQLException {
    long there = Rows.number(database, "select count(*) from petition.petition");
    Unindexed.fill(
        database,
        petitions - there > MANY ? TABLES : "false",
        connection -> {
          if (there < petitions) {
            make(connection, petitions - there);
          }
        });
  }

  private void make(Connection connection, long number) throws IOException, SQLException {
    Unindexed.script(
        connection,
        "petitions.sql",
        Map.of(
            "from", Long.toString(made + 1),
            "to", Long.toString(made + number),
            "rare", MongolianText.terms(RARE).getFirst()));
    made += number;
  }

  /// Addresses of the pages of some published petitions, from all over.
  List<String> pages() throws SQLException {
    return Rows.strings(
        database,
        """
        select '/petitions/' || replace(reference, 'ДУ', 'DU')
        from petition.publication tablesample bernoulli (5) where withdrawn_at is null limit 500
        """);
  }

  /// A word as people type it that stands in more petitions than any other.
  String commonWord() throws SQLException {
    return Rows.strings(
            database,
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
    return Rows.number(
            database,
            """
              select count(*) from petition.figure_state
              where ledger_id >= (select max(id) from ledger.entry)
              """)
        == 1;
  }
}
