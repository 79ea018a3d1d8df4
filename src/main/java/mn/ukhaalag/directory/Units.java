package mn.ukhaalag.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

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

/// The units of the organisations.
@Component
public class Units {

  private final JdbcClient database;
  private final Clock clock;

  Units(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Unit> find(UUID id) {
    return Optional.ofNullable(named(Set.of(id)).get(id));
  }

  /// The units of the organisation today, in the order in which they were entered.
  public List<Unit> of(UUID organisation) {
    return database
        .sql(
            """
            select id, organisation_id as organisation, code, name_mn, name_en,
                   valid_from as "from", valid_to as "to"
            from directory.unit
            where organisation_id = :organisation
              and valid_from <= :today and (valid_to is null or valid_to > :today)
            order by id
            """)
        .param("organisation", organisation)
        .param("today", LocalDate.now(clock))
        .query(Unit.class)
        .list();
  }

  /// Those of the ids that there are, closed ones too, for showing the names in a list.
  public Map<UUID, Unit> named(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select id, organisation_id as organisation, code, name_mn, name_en,
                   valid_from as "from", valid_to as "to"
            from directory.unit where id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Unit.class)
        .stream()
        .collect(toUnmodifiableMap(Unit::id, unit -> unit));
  }
}
