package mn.ukhaalag.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who holds which post on which day.
@Component
public class Appointments {

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
                    roles(row.getString("roles"))))
        .list();
  }

  /// The official who holds the post today; of several, who has held it longest.
  public Optional<UUID> holder(UUID post) {
    return database
        .sql(
            """
            select official_id
            from directory.appointment
            where post_id = :post
              and valid_from <= :today and (valid_to is null or valid_to > :today)
            order by valid_from, id
            limit 1
            """)
        .param("post", post)
        .param("today", LocalDate.now(clock))
        .query(UUID.class)
        .optional();
  }

  private static Set<Role> roles(String joined) {
    return Arrays.stream(joined.split(","))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
