package mn.ukhaalag.petition.api;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.SearchQuery;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.publication.Publications;
import mn.ukhaalag.petition.publication.page.Published;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Finds published petitions for programs, the last received first.
///
/// Only the conditions that are asked for stand in the statement, and it is planned afresh for
/// the values that it is given: a plan made once for any value would be bad for a rare one.
@Component
public class PublishedSearch {

  private static final int AFRESH = 0;

  private static final String PICTURE =
      """
      , (select f.attachment_id from petition.publication_file f
         where f.petition_id = p.petition_id order by f.attachment_id limit 1) as picture
      """;

  private final JdbcTemplate database;

  PublishedSearch(JdbcTemplate database) {
    this.database = database;
  }

  /// What is looked for; null and empty parts let everything through.
  ///
  /// @param words as typed
  /// @param group code of a branch of the taxonomy
  /// @param categories codes of leaves
  /// @param area code of a sum or bag
  /// @param stages `OPEN`, `ANSWERED`, `CLOSED`
  /// @param from the earliest moment of receipt
  /// @param to the moment before which it was received
  public record Search(
      @Nullable String words,
      @Nullable String group,
      List<String> categories,
      @Nullable String area,
      @Nullable UUID organisation,
      List<String> stages,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /// A public copy.
  ///
  /// @param picture an attachment of which everybody may see the copy
  public record Found(Published published, @Nullable UUID picture) {}

  /// At most so many that follow the one with the reference `after`, or the first ones.
  public List<Found> list(Search search, @Nullable Reference after, int limit) {
    Conditions conditions = new Conditions(search);
    if (after != null) {
      conditions.add(
          """
          (received_at, petition_id) < (select received_at, petition_id from petition.publication
                                        where reference = ?)
          """,
          after.text());
    }
    return query(
        "select "
            + Publications.WHOLE
            + PICTURE
            + " from petition.publication p where "
            + conditions.sql()
            + " order by received_at desc, petition_id desc limit "
            + limit,
        conditions.values(),
        PublishedSearch::found);
  }

  /// The last one of the first `count`; empty if there are fewer.
  public Optional<Reference> last(Search search, int count) {
    Conditions conditions = new Conditions(search);
    return query(
            "select reference from petition.publication p where "
                + conditions.sql()
                + " order by received_at desc, petition_id desc limit 1 offset "
                + (count - 1),
            conditions.values(),
            (row, number) -> new Reference(row.getString("reference")))
        .stream()
        .findFirst();
  }

  /// Those with these references that are published.
  public List<Found> list(List<Reference> references) {
    return query(
        "select "
            + Publications.WHOLE
            + PICTURE
            + """
            from petition.publication p
            where withdrawn_at is null and reference = any(?)
            order by received_at desc, petition_id desc
            """,
        List.of((Object) references.stream().map(Reference::text).toArray(String[]::new)),
        PublishedSearch::found);
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(Publications.row(row, number), row.getObject("picture", UUID.class));
  }

  private <T> List<T> query(String sql, List<Object> values, RowMapper<T> mapper) {
    return database.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.unwrap(PGStatement.class).setPrepareThreshold(AFRESH);
          for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
          }
          return statement;
        },
        mapper);
  }

  /// The part of a statement after its `where`, and the values of its marks.
  private static final class Conditions {

    private final List<String> parts = new ArrayList<>(List.of("withdrawn_at is null"));
    private final List<Object> values = new ArrayList<>();

    Conditions(Search search) {
      String words = search.words();
      Instant from = search.from();
      Instant to = search.to();
      add("terms @@ cast(? as tsquery)", words == null ? null : SearchQuery.of(words));
      add("group_code = ?", search.group());
      addAny("category_code = any(?)", search.categories());
      String area = search.area();
      add(area != null && area.length() <= 4 ? "sum_code = ?" : "area_code = ?", area);
      add("organisation_id = ?", search.organisation());
      addAny("stage = any(?)", search.stages());
      add("received_at >= ?", from == null ? null : Petitions.utc(from));
      add("received_at < ?", to == null ? null : Petitions.utc(to));
    }

    void add(String condition, @Nullable Object value) {
      if (value != null) {
        parts.add(condition);
        values.add(value);
      }
    }

    private void addAny(String condition, List<String> anyOf) {
      add(condition, anyOf.isEmpty() ? null : anyOf.toArray(String[]::new));
    }

    String sql() {
      return String.join(" and ", parts);
    }

    List<Object> values() {
      return values;
    }
  }
}
