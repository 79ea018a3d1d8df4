package mn.ukhaalag.petition.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.language.MongolianText;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.casework.page.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Petitions as lines, found by what they have to do with another one.
@Component
class Lines {

  /// The columns that [#row] reads, of a table called `p`.
  static final String COLUMNS =
      """
      p.id, p.reference, p.kind, p.status, p.category_code, p.title, p.received_at, p.due_at,
      p.organisation_id, p.unit_id, p.post_id, p.closed_at
      """;

  private static final int MOST = 5;
  private static final int WORDS = 8;

  private static final String FROM = " from petition.petition p ";

  /// Complaints about posts of the reader are left out.
  private static final String NOT_ABOUT =
      " and (p.subject_post_id is null or p.subject_post_id <> all(:complainedOf)) ";

  private final JdbcClient database;

  Lines(JdbcClient database) {
    this.database = database;
  }

  List<Line> of(List<UUID> ids, Set<UUID> complainedOf) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql("select " + COLUMNS + FROM + "where p.id in (:ids)" + NOT_ABOUT + "order by id")
            .param("complainedOf", complainedOf.toArray(UUID[]::new))
            .param("ids", ids)
            .query(Lines::row)
            .list();
  }

  /// What was merged into the petition.
  List<Line> mergedInto(UUID id, Set<UUID> complainedOf) {
    return database
        .sql("select " + COLUMNS + FROM + "where p.merged_into = :id" + NOT_ABOUT + "order by id")
        .param("complainedOf", complainedOf.toArray(UUID[]::new))
        .param("id", id)
        .query(Lines::row)
        .list();
  }

  /// Open petitions of the same organisation that share words with this one's title, those that
  /// share most of them first. None of a sensitive category.
  ///
  /// @param complainedOf posts; what is about them is left out
  List<Line> similar(Petition petition, Set<UUID> complainedOf) {
    String words =
        MongolianText.terms(petition.title()).stream()
            .limit(WORDS)
            .map(term -> "'" + term + "'")
            .collect(Collectors.joining(" | "));
    if (words.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                from petition.petition p
                join petition.category c on c.code = p.category_code and not c.is_sensitive
                where p.organisation_id = :organisation and p.closed_at is null
                  and p.id <> :id and p.terms @@ :words::tsquery
                  and (p.subject_post_id is null or p.subject_post_id <> all(:complainedOf))
                order by ts_rank(p.terms, :words::tsquery) desc, p.id desc
                limit :most
                """)
        .param("organisation", petition.organisation())
        .param("id", petition.id())
        .param("complainedOf", complainedOf.toArray(UUID[]::new))
        .param("words", words)
        .param("most", MOST)
        .query(Lines::row)
        .list();
  }

  static Line row(ResultSet row, int number) throws SQLException {
    Timestamp closed = row.getTimestamp("closed_at");
    return new Line(
        row.getObject("id", UUID.class),
        new Reference(row.getString("reference")),
        Kind.valueOf(row.getString("kind")),
        Status.valueOf(row.getString("status")),
        row.getString("category_code"),
        row.getString("title"),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getObject("organisation_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getObject("post_id", UUID.class),
        closed == null ? null : closed.toInstant());
  }
}
