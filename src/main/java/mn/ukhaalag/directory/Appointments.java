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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who holds which post on which day.
@Component
public class Appointments {

  private static final String SELECT =
      """
      select a.id, a.post_id, a.official_id, f.family_name, f.given_name, f.email, f.phone,
             a.valid_from, a.valid_to
      from directory.appointment a
      join directory.official f on f.id = a.official_id
      """;

  private final JdbcClient database;
  private final Clock clock;

  Appointments(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The posts that the official holds today, with what they may do.
  public List<Holding> holdings(UUID official) {
    return database
        .sql(
            """
            select p.id, p.organisation_id, p.unit_id, p.title_mn, p.title_en,
                   coalesce(string_agg(r.role, ','), '') as roles
            from directory.appointment a
            join directory.post p on p.id = a.post_id
            left join directory.post_role r on r.post_id = p.id
            where a.official_id = :official
              and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
              and (p.valid_to is null or p.valid_to > :today)
            group by p.id
            order by p.id
            """)
        .param("official", official)
        .param("today", LocalDate.now(clock))
        .query(
            (row, number) ->
                new Holding(
                    row.getObject("id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getObject("unit_id", UUID.class),
                    row.getString("title_mn"),
                    row.getString("title_en"),
                    Role.joined(row.getString("roles"))))
        .list();
  }

  /// Who held those posts on that day, by post; a vacant post is not among them.
  public Map<UUID, Appointment> holders(Collection<UUID> posts, LocalDate day) {
    if (posts.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            SELECT
                + """
                where a.post_id = any(:posts)
                  and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                """)
        .param("posts", posts.toArray(UUID[]::new))
        .param("day", day)
        .query((row, number) -> appointment(row))
        .stream()
        .collect(toUnmodifiableMap(Appointment::post, it -> it));
  }

  /// Who held the post on that day.
  public Optional<Appointment> holder(UUID post, LocalDate day) {
    return Optional.ofNullable(holders(Set.of(post), day).get(post));
  }

  /// The official who holds the post today.
  public Optional<UUID> holder(UUID post) {
    return holder(post, LocalDate.now(clock)).map(it -> it.official().id());
  }

  /// All appointments to the posts of the organisation, past and coming ones too, latest first.
  public List<Appointment> of(UUID organisation) {
    return database
        .sql(
            SELECT
                + """
                join directory.post p on p.id = a.post_id
                where p.organisation_id = :organisation
                order by a.valid_from desc, a.id desc
                """)
        .param("organisation", organisation)
        .query((row, number) -> appointment(row))
        .list();
  }

  public Optional<Appointment> find(UUID id) {
    return database
        .sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query((row, number) -> appointment(row))
        .optional();
  }

  private static Appointment appointment(ResultSet row) throws SQLException {
    return new Appointment(
        row.getObject("id", UUID.class),
        row.getObject("post_id", UUID.class),
        new Official(
            row.getObject("official_id", UUID.class),
            row.getString("family_name"),
            row.getString("given_name"),
            row.getString("email"),
            row.getString("phone")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
