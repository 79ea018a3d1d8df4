package mn.ukhaalag.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who stands in for whom on which day.
@Component
public class Delegations {

  /// The condition on a row `d` that it holds on the day `:day`: not taken back, its holder
  /// still in the post and its deputy still in a post of the same organisation.
  static final String IN_FORCE =
      """
      d.valid_from <= :day and d.valid_to > :day
      and (d.ended_at is null
           or (d.ended_at at time zone 'Asia/Ulaanbaatar')::date > :day)
      and exists (
          select from directory.appointment held
          where held.post_id = d.post_id and held.official_id = d.principal_id
            and held.valid_from <= :day and (held.valid_to is null or held.valid_to > :day))
      and exists (
          select from directory.appointment other
          join directory.post own on own.id = other.post_id
          join directory.post lent on lent.id = d.post_id
          where other.official_id = d.deputy_id and own.organisation_id = lent.organisation_id
            and (own.valid_to is null or own.valid_to > :day)
            and other.valid_from <= :day and (other.valid_to is null or other.valid_to > :day))
      """;

  private static final String SELECT =
      """
      select d.id, d.post_id, d.valid_from, d.valid_to, d.reason, d.order_number, d.ended_at,
             d.principal_id, h.family_name as h_family, h.given_name as h_given,
             h.email as h_email, h.phone as h_phone,
             d.deputy_id, s.family_name as s_family, s.given_name as s_given,
             s.email as s_email, s.phone as s_phone
      from directory.delegation d
      join directory.official h on h.id = d.principal_id
      join directory.official s on s.id = d.deputy_id
      """;

  private final JdbcClient database;

  Delegations(JdbcClient database) {
    this.database = database;
  }

  public Optional<Delegation> find(UUID id) {
    return database
        .sql(SELECT + "where d.id = :id")
        .param("id", id)
        .query((row, number) -> delegation(row))
        .optional();
  }

  /// Those in force on that day, by post; at most one for each.
  public Map<UUID, Delegation> inForce(Collection<UUID> posts, LocalDate day) {
    if (posts.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(SELECT + "where d.post_id = any(:posts) and " + IN_FORCE)
        .param("posts", posts.toArray(UUID[]::new))
        .param("day", day)
        .query((row, number) -> delegation(row))
        .list()
        .stream()
        .collect(toUnmodifiableMap(Delegation::post, it -> it, (first, later) -> later));
  }

  /// The one in force for the post on that day.
  public Optional<Delegation> inForce(UUID post, LocalDate day) {
    return Optional.ofNullable(inForce(Set.of(post), day).get(post));
  }

  /// What the official has handed over or was handed, newest first.
  ///
  /// @param most how many at most
  public List<Delegation> of(UUID official, int most) {
    return database
        .sql(
            SELECT
                + """
                where d.principal_id = :official or d.deputy_id = :official
                order by d.id desc limit :most
                """)
        .param("official", official)
        .param("most", most)
        .query((row, number) -> delegation(row))
        .list();
  }

  /// Those of the posts, newest first.
  ///
  /// @param most how many at most
  public List<Delegation> ofPosts(Collection<UUID> posts, int most) {
    return database
        .sql(SELECT + "where d.post_id = any(:posts) order by d.id desc limit :most")
        .param("posts", posts.toArray(UUID[]::new))
        .param("most", most)
        .query((row, number) -> delegation(row))
        .list();
  }

  /// Those that nobody took back and that hold, begin or have just ended about that day.
  public List<Delegation> about(LocalDate day) {
    return database
        .sql(
            SELECT
                + """
                where d.ended_at is null
                  and d.valid_from <= :next and d.valid_to >= :before
                order by d.id
                """)
        .param("next", day.plusDays(1))
        .param("before", day.minusDays(3))
        .query((row, number) -> delegation(row))
        .list();
  }

  /// The officials in whose stead that one ever acted in the post.
  public Set<UUID> principals(UUID post, UUID deputy) {
    return database
        .sql(
            """
            select distinct principal_id from directory.delegation
            where post_id = :post and deputy_id = :deputy
            """)
        .param("post", post)
        .param("deputy", deputy)
        .query(UUID.class)
        .set();
  }

  /// Those by which one of the deputies ever acted in one of the posts.
  public List<Delegation> between(Collection<UUID> posts, Collection<UUID> deputies) {
    if (posts.isEmpty() || deputies.isEmpty()) {
      return List.of();
    }
    return database
        .sql(SELECT + "where d.post_id = any(:posts) and d.deputy_id = any(:deputies)")
        .param("posts", posts.toArray(UUID[]::new))
        .param("deputies", deputies.toArray(UUID[]::new))
        .query((row, number) -> delegation(row))
        .list();
  }

  private static Delegation delegation(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Delegation(
        row.getObject("id", UUID.class),
        row.getObject("post_id", UUID.class),
        official(row, "principal_id", "h"),
        official(row, "deputy_id", "s"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("reason"),
        row.getString("order_number"),
        ended == null ? null : ended.toInstant());
  }

  private static Official official(ResultSet row, String id, String prefix) throws SQLException {
    return new Official(
        row.getObject(id, UUID.class),
        row.getString(prefix + "_family"),
        row.getString(prefix + "_given"),
        row.getString(prefix + "_email"),
        row.getString(prefix + "_phone"));
  }
}
