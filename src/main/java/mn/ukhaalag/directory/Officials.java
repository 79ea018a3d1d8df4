package mn.ukhaalag.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people who hold or held posts.
@Component
public class Officials {

  private final JdbcClient database;

  Officials(JdbcClient database) {
    this.database = database;
  }

  public Optional<Official> find(@Nullable UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(named(Set.of(id)).get(id));
  }

  public Optional<Official> byEmail(String email) {
    return database
        .sql(
            """
            select id, family_name, given_name, email, phone
            from directory.official where lower(email) = lower(:email)
            """)
        .param("email", email)
        .query(Official.class)
        .optional();
  }

  /// Those who hold or held a post of the organisation, by name.
  public List<Official> of(UUID organisation) {
    return database
        .sql(
            """
            select id, family_name, given_name, email, phone
            from directory.official f
            where exists (select from directory.appointment a
                          join directory.post p on p.id = a.post_id
                          where a.official_id = f.id and p.organisation_id = :organisation)
            order by given_name, family_name, id
            """)
        .param("organisation", organisation)
        .query(Official.class)
        .list();
  }

  /// Those of the ids that there are, for showing the names in a list.
  public Map<UUID, Official> named(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select id, family_name, given_name, email, phone
            from directory.official where id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Official.class)
        .stream()
        .collect(toUnmodifiableMap(Official::id, official -> official));
  }
}
