package mn.ukhaalag.plan;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Finds plans among those that somebody sees.
@Component
public class DocumentList {

  /// The condition that somebody sees the document `d`; [#seen(StatementSpec, Sight)] fills it in.
  static final String SEEN =
      """
      (:everything or d.organisation_id = any(:headed) or d.keeper_id = any(:posts)
       or d.post_id = any(:posts) or d.post_id = any(:led) or d.unit_id = any(:units)
       or (d.level in ('LONG_TERM', 'GUIDELINE', 'PROGRAMME', 'YEAR', 'ORGANISATION')
           and d.organisation_id = any(:own))
       or (d.level in ('LONG_TERM', 'GUIDELINE', 'PROGRAMME', 'YEAR') and d.version > 0))
      """;

  private static final int MOST_OFFERED = 200;

  private final JdbcClient database;

  DocumentList(JdbcClient database) {
    this.database = database;
  }

  /// What is looked for; null stands for anything.
  ///
  /// @param year one that the document's period touches
  /// @param words that its title holds
  public record Filter(
      @Nullable Level level,
      @Nullable UUID organisation,
      @Nullable Integer year,
      @Nullable String words) {}

  private static final String MATCHES =
      """
      d.level = any(:levels) and (:organisation::uuid is null or d.organisation_id = :organisation)
      and (:year::int is null or (d.valid_from <= make_date(:year::int, 12, 31)
                                  and d.valid_to >= make_date(:year::int, 1, 1)))
      and (:words::text is null or d.title ilike :words) and (:after::uuid is null or d.id < :after)
      """;

  private static final String OF_ALL =
      Documents.SELECT + "where " + MATCHES + "order by d.id desc limit :limit";

  /// Each way to see a document gives as many as the page shows, from an index: so nobody waits for
  /// those that others see.
  private static final String OF_SEEN =
      """
      with seen as materialized (
          select d.id
          from unnest(:headed) as way (id) cross join lateral (
              select d.id from plan.document d where d.organisation_id = way.id and %1$s
              order by d.id desc limit :limit) d
          union
          select d.id
          from unnest(:own) as way (id) cross join lateral (
              select d.id from plan.document d
              where d.organisation_id = way.id
                and d.level in ('LONG_TERM', 'GUIDELINE', 'PROGRAMME', 'YEAR', 'ORGANISATION')
                and %1$s
              order by d.id desc limit :limit) d
          union
          select d.id
          from (values ('LONG_TERM'), ('GUIDELINE'), ('PROGRAMME'), ('YEAR')) as way (level)
          cross join lateral (
              select d.id from plan.document d
              where d.level = way.level and d.version > 0 and %1$s
              order by d.id desc limit :limit) d
          union
          select d.id from plan.document d where d.keeper_id = any(:posts) and %1$s
          union
          select d.id from plan.document d where d.post_id = any(:posts) and %1$s
          union
          select d.id from plan.document d where d.unit_id = any(:units) and %1$s)
      """
              .formatted(MATCHES)
          + Documents.SELECT
          + "join seen on seen.id = d.id order by d.id desc limit :limit";

  /// The newest first.
  ///
  /// @param after the last one of the page before; null for the first page
  public List<Document> find(Sight sight, Filter filter, @Nullable UUID after, int limit) {
    String words = filter.words();
    Level level = filter.level();
    List<Level> levels = level == null ? List.of(Level.values()) : List.of(level);
    return seen(sight.everything() ? OF_ALL : OF_SEEN, sight)
        .param("levels", levels.stream().map(Level::name).toArray(String[]::new))
        .param("organisation", filter.organisation())
        .param("year", filter.year())
        .param("words", words == null ? null : "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
        .param("after", after)
        .param("limit", limit)
        .query(Documents::document)
        .list();
  }

  /// Documents of that level that are carried out in that year, in the order of their ids.
  ///
  /// @param after the last one of the page before; null for the first page
  public List<Document> carriedOut(
      Sight sight, Level level, int year, @Nullable UUID after, int limit) {
    return seen(
            Documents.SELECT
                + "where "
                + SEEN
                + """
                and d.level = :level and d.state in ('IN_FORCE', 'AMENDED')
                and d.valid_from <= make_date(:year, 12, 31)
                and d.valid_to >= make_date(:year, 1, 1)
                and (:after::uuid is null or d.id > :after)
                order by d.id limit :limit
                """,
            sight)
        .param("level", level.name())
        .param("year", year)
        .param("after", after)
        .param("limit", limit)
        .query(Documents::document)
        .list();
  }

  /// Documents that another of that level can stand under or serve: of the same or a higher
  /// level,
  /// the highest level first.
  public List<Document> higher(Sight sight, Level level, @Nullable UUID except) {
    List<String> levels =
        Arrays.stream(Level.values()).filter(level::mayStandUnder).map(Level::name).toList();
    return seen(
            Documents.SELECT
                + "where "
                + SEEN
                + """
                and d.level = any(:levels) and d.state <> 'CLOSED'
                and (:except::uuid is null or d.id <> :except)
                order by array_position(:levels, d.level), d.valid_from desc, d.id
                limit :limit
                """,
            sight)
        .param("levels", levels.toArray(String[]::new))
        .param("except", except)
        .param("limit", MOST_OFFERED)
        .query(Documents::document)
        .list();
  }

  private StatementSpec seen(String statement, Sight sight) {
    return seen(database.sql(statement), sight);
  }

  /// Says in a statement with [#SEEN] who looks.
  static StatementSpec seen(StatementSpec statement, Sight sight) {
    return statement
        .param("everything", sight.everything())
        .param("headed", sight.headed().toArray(UUID[]::new))
        .param("led", sight.led().toArray(UUID[]::new))
        .param("own", sight.own().toArray(UUID[]::new))
        .param("units", sight.units().toArray(UUID[]::new))
        .param("posts", sight.posts().toArray(UUID[]::new));
  }
}
