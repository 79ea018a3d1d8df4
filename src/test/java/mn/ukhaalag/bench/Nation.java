package mn.ukhaalag.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Fills the database with the plans of a nation, and knows what is in it.
final class Nation {

  private static final String TABLES =
      """
      i.indrelid in (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname in ('plan', 'evaluation', 'inbox'))
      """;

  private final DataSource database;

  Nation(DataSource database) {
    this.database = database;
  }

  /// How big it is.
  record Size(int organisations, int officials, int measures) {

    static final Size WHOLE = new Size(4_500, 200_000, 4_000_000);
    static final Size SMALL = new Size(260, 4_000, 80_000);

    String text() {
      return "%,d organisations, %,d officials, %,d measures, twelve reports of each"
          .formatted(organisations, officials, measures);
    }
  }

  void fill(Size size) throws IOException, SQLException {
    Unindexed.fill(
        database,
        TABLES,
        connection ->
            Unindexed.script(
                connection,
                "nation.sql",
                Map.of(
                    "organisations", Integer.toString(size.organisations()),
                    "officials", Integer.toString(size.officials()),
                    "measures", Integer.toString(size.measures()))));
  }

  /// The first column of all rows.
  List<String> strings(String sql) throws SQLException {
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

  String string(String sql) throws SQLException {
    return strings(sql).getFirst();
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(string(sql));
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The account by which the holder of a post of the aimag signs in.
  String account(String post) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select o.email
                from directory.post p
                join directory.appointment a on a.post_id = p.id
                join directory.official o on o.id = a.official_id
                where p.id = ?::uuid
                """)) {
      statement.setString(1, post);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /// The post of the head of the organisation that has most officials among those of the aimag, or
  /// fewest.
  String head(boolean isBig) throws SQLException {
    return string(
        """
        select p.id
        from bench.place p join bench.organisation o on o.id = p.organisation_id
        join directory.post_role r on r.post_id = p.id and r.role = 'HEAD'
        where p.copy = 0 and p.place = 1 and o.kind <> 'GOVERNOR'
        order by p.places %s limit 1
        """
            .formatted(isBig ? "desc" : "asc"));
  }
}
