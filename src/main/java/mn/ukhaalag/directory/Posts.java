package mn.ukhaalag.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The posts of the organisations, and what each may do.
@Component
public class Posts {

  private static final String SELECT =
      """
      select p.id, p.organisation_id, p.unit_id, p.code, p.title_mn, p.title_en,
             p.valid_from, p.valid_to,
             (select coalesce(string_agg(r.role, ','), '')
              from directory.post_role r where r.post_id = p.id) as roles
      from directory.post p
      """;

  private final JdbcClient database;
  private final Clock clock;

  Posts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The post with that id, even if it is closed.
  public Optional<Post> find(@Nullable UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(named(Set.of(id)).get(id));
  }

  /// The post with that id, which must exist.
  ///
  /// @throws NotFound if there is none
  public Post get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("post " + id));
  }

  /// The post with that code in the organisation with that code.
  public Optional<Post> byCode(String organisation, String code) {
    return database
        .sql(
            SELECT
                + """
                join directory.organisation o on o.id = p.organisation_id
                where o.code = :organisation and p.code = :code
                """)
        .param("organisation", organisation)
        .param("code", code)
        .query((row, number) -> post(row))
        .optional();
  }

  /// The posts of the organisation today, in the order in which they were entered.
  public List<Post> of(UUID organisation) {
    return of(organisation, LocalDate.now(clock));
  }

  /// The posts that the organisation had on that day.
  public List<Post> of(UUID organisation, LocalDate day) {
    return database
        .sql(
            SELECT
                + """
                where p.organisation_id = :organisation
                  and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                order by p.id
                """)
        .param("organisation", organisation)
        .param("day", day)
        .query((row, number) -> post(row))
        .list();
  }

  /// The posts of the organisation today that have the role.
  public List<Post> withRole(UUID organisation, Role role) {
    return of(organisation).stream().filter(post -> post.has(role)).toList();
  }

  /// The posts of all organisations today that have the role; meant for the few that reach past
  /// their organisation.
  public List<Post> with(Role role) {
    return database
        .sql(
            SELECT
                + """
                where p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                  and exists (select from directory.post_role h
                              where h.post_id = p.id and h.role = :role)
                order by p.id
                """)
        .param("day", LocalDate.now(clock))
        .param("role", role.name())
        .query((row, number) -> post(row))
        .list();
  }

  /// The post at the head of the organisation: of those with the role, the one entered first.
  public Optional<Post> headOf(UUID organisation) {
    return withRole(organisation, Role.HEAD).stream().findFirst();
  }

  /// The posts at the head of these organisations, by organisation, with one query.
  public Map<UUID, Post> headsOf(Collection<UUID> organisations) {
    return database
        .sql(
            SELECT
                + """
                where p.organisation_id = any(:organisations)
                  and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                  and exists (select from directory.post_role h
                              where h.post_id = p.id and h.role = 'HEAD')
                order by p.id
                """)
        .param("organisations", organisations.toArray(UUID[]::new))
        .param("day", LocalDate.now(clock))
        .query((row, number) -> post(row))
        .list()
        .stream()
        .collect(toUnmodifiableMap(Post::organisation, post -> post, (first, later) -> first));
  }

  /// Those of the ids that there are, closed ones too, for showing the titles in a list.
  public Map<UUID, Post> named(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(SELECT + "where p.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> post(row))
        .list()
        .stream()
        .collect(toUnmodifiableMap(Post::id, post -> post));
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getString("code"),
        row.getString("title_mn"),
        row.getString("title_en"),
        Role.joined(row.getString("roles")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
