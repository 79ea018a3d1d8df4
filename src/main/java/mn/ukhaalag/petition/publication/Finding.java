package mn.ukhaalag.petition.publication;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.SearchQuery;
import mn.ukhaalag.petition.publication.page.Filter;
import mn.ukhaalag.petition.publication.page.Published;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Finds published petitions by words and filters, newest first.
///
/// Only the conditions that are asked for stand in the statement, and it is planned afresh each
/// time for the words that it is given: with a common word the planner walks from the newest on
/// and stops early, with a rare one it asks the index of words. A plan made once for any word
/// would do one of both badly.
@Component
class Finding {

  private static final int AFRESH = 0;
  private static final int MOST_COMPARED = 500;

  private final JdbcTemplate database;
  private final Organisations organisations;

  Finding(JdbcTemplate database, Organisations organisations) {
    this.database = database;
    this.organisations = organisations;
  }

  /// The newest petitions that the filter lets through; none if it holds something unknown.
  ///
  /// @param before only what was published before that number
  List<Published> list(Filter filter, long before, int limit) {
    return conditions(filter)
        .map(
            conditions ->
                query(
                    "select "
                        + Publications.SHORT
                        + " from petition.publication where "
                        + conditions.sql()
                        + " and public_no < ? order by public_no desc limit ?",
                    conditions.and(before, limit)))
        .orElse(List.of());
  }

  /// Those in which not all words are found but some, most words first; looked for among the newest
  /// ones, so that a common word does not have all be read. None where only one was typed.
  List<Published> partly(Filter filter, int limit) {
    String typed = filter.q() == null ? "" : filter.q();
    List<String> words = SearchQuery.words(typed);
    if (words.size() < 2) {
      return List.of();
    }
    return conditions(filter, SearchQuery.any(typed))
        .map(
            conditions ->
                query(
                    "select "
                        + Publications.SHORT
                        + " from (select "
                        + Publications.SHORT
                        + ", terms from petition.publication where "
                        + conditions.sql()
                        + " order by public_no desc limit "
                        + MOST_COMPARED
                        + ") found order by (select count(*) from unnest(cast(? as text[])) word"
                        + " where found.terms @@ cast(word as tsquery)) desc, public_no desc limit ?",
                    conditions.and(words.toArray(String[]::new), limit)))
        .orElse(List.of());
  }

  /// Those that the filter lets through and that were published next after that number, newest
  /// first.
  List<Published> newer(Filter filter, long after, int limit) {
    return conditions(filter)
        .map(
            conditions ->
                query(
                        "select "
                            + Publications.SHORT
                            + " from petition.publication where "
                            + conditions.sql()
                            + " and public_no > ? order by public_no limit ?",
                        conditions.and(after, limit))
                    .reversed())
        .orElse(List.of());
  }

  /// How many petitions the filter lets through, counted up to a limit and not beyond; null for
  /// words, which cannot be counted without reading them all.
  @Nullable Integer count(Filter filter, int limit) {
    if (filter.q() != null) {
      return null;
    }
    return conditions(filter)
        .map(
            conditions ->
                database.queryForObject(
                    "select count(*) from (select from petition.publication where "
                        + conditions.sql()
                        + " limit ?) as found",
                    Integer.class,
                    conditions.and(limit)))
        .orElse(0);
  }

  private List<Published> query(String sql, Object[] values) {
    return database.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          planAfresh(statement);
          for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
          }
          return statement;
        },
        Publications::row);
  }

  private static void planAfresh(PreparedStatement statement) throws SQLException {
    statement.unwrap(PGStatement.class).setPrepareThreshold(AFRESH);
  }

  /// The part of a statement after its `where`, and the values of its marks.
  private record Conditions(String sql, List<Object> values) {

    Object[] and(Object... more) {
      var all = new ArrayList<>(values);
      all.addAll(List.of(more));
      return all.toArray();
    }
  }

  private Optional<Conditions> conditions(Filter filter) {
    return conditions(filter, SearchQuery.of(filter.q() == null ? "" : filter.q()));
  }

  /// Empty if nothing can be found.
  private Optional<Conditions> conditions(Filter filter, String query) {
    var sql = new ArrayList<String>(List.of("withdrawn_at is null"));
    var values = new ArrayList<Object>();
    if (filter.q() != null) {
      if (query.isEmpty()) {
        return Optional.empty();
      }
      sql.add("terms @@ cast(? as tsquery)");
      values.add(query);
    }
    if (filter.category() != null) {
      sql.add(filter.category().length() == 1 ? "group_code = ?" : "category_code = ?");
      values.add(filter.category());
    }
    if (filter.area() != null) {
      sql.add(filter.area().length() <= 4 ? "sum_code = ?" : "area_code = ?");
      values.add(filter.area());
    }
    if (filter.organisation() != null) {
      Optional<UUID> found = organisations.byCode(filter.organisation()).map(Organisation::id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      sql.add("organisation_id = ?");
      values.add(found.get());
    }
    if (filter.stage() != null) {
      sql.add("stage = ?");
      values.add(filter.stage());
    }
    if (filter.kind() != null) {
      sql.add("kind = ?");
      values.add(filter.kind());
    }
    return Optional.of(new Conditions(String.join(" and ", sql), values));
  }
}
