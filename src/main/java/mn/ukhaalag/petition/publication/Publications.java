package mn.ukhaalag.petition.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.publication.page.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is public of petitions. What was taken down again is not there.
@Component
public class Publications {

  /// The columns that [#row] reads, without the words, which a list shortens.
  static final String COLUMNS =
      """
      petition_id, public_no, reference, kind, category_code, area_code, place, latitude,
      longitude, title, outcome, organisation_id, status, received_at, due_at, answered_at,
      published_at, revised_at
      """;

  /// The beginning of the words, for lists.
  static final String SHORT = COLUMNS + ", left(body, 240) as body, null as answer\n";

  /// All columns that [#row] reads.
  public static final String WHOLE = COLUMNS + ", body, answer\n";

  private final JdbcClient database;

  Publications(JdbcClient database) {
    this.database = database;
  }

  /// A published petition with what stands beside it.
  ///
  /// @param stars how the petitioner rated the answer; null if he did not
  /// @param files attachments of which the copy is public
  public record Whole(Published published, @Nullable Integer stars, List<UUID> files) {}

  public Optional<Whole> find(Reference reference) {
    return database
        .sql(
            "select "
                + WHOLE
                + """
                , (select stars from petition.rating r
                   where r.petition_id = p.petition_id order by r.at desc limit 1) as stars,
                  array(select attachment_id from petition.publication_file f
                        where f.petition_id = p.petition_id order by attachment_id) as files
                from petition.publication p
                where p.reference = :reference and p.withdrawn_at is null
                """)
        .param("reference", reference.text())
        .query(
            (row, number) ->
                new Whole(
                    row(row, number),
                    row.getObject("stars", Integer.class),
                    List.of((UUID[]) row.getArray("files").getArray())))
        .optional();
  }

  /// The newest ones.
  ///
  /// @param before only what was published before that number
  List<Published> latest(long before, int limit) {
    return database
        .sql(
            "select "
                + SHORT
                + """
                from petition.publication
                where withdrawn_at is null and public_no < :before
                order by public_no desc limit :limit
                """)
        .param("before", before)
        .param("limit", limit)
        .query(Publications::row)
        .list();
  }

  /// The page before: those published next after that number, newest first.
  List<Published> newer(long after, int limit) {
    return database
        .sql(
            "select "
                + SHORT
                + """
                from petition.publication
                where withdrawn_at is null and public_no > :after
                order by public_no limit :limit
                """)
        .param("after", after)
        .param("limit", limit)
        .query(Publications::row)
        .list()
        .reversed();
  }

  /// Reads a public copy from a row that has [#WHOLE].
  public static Published row(ResultSet row, int number) throws SQLException {
    double latitude = row.getDouble("latitude");
    Point point = row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
    String outcome = row.getString("outcome");
    Timestamp answeredAt = row.getTimestamp("answered_at");
    return new Published(
        row.getObject("petition_id", UUID.class),
        row.getLong("public_no"),
        new Reference(row.getString("reference")),
        Kind.valueOf(row.getString("kind")),
        row.getString("category_code"),
        row.getString("area_code"),
        row.getString("place"),
        point,
        row.getString("title"),
        row.getString("body"),
        row.getString("answer"),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getObject("organisation_id", UUID.class),
        Status.valueOf(row.getString("status")),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        answeredAt == null ? null : answeredAt.toInstant(),
        row.getTimestamp("published_at").toInstant(),
        row.getTimestamp("revised_at").toInstant());
  }
}
