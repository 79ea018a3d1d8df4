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
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The units of the organisations.
@Component
public class Units {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Units(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  public Optional<Unit> find(UUID id) {
    return Optional.ofNullable(named(Set.of(id)).get(id));
  }

  /// The units of the organisation today, in the order in which they were entered.
  public List<Unit> of(UUID organisation) {
    return of(organisation, LocalDate.now(clock));
  }

  /// The units that the organisation had on that day.
  public List<Unit> of(UUID organisation, LocalDate day) {
    return database
        .sql(
            """
            select id, organisation_id as organisation, code, name_mn, name_en,
                   valid_from as "from", valid_to as "to"
            from directory.unit
            where organisation_id = :organisation
              and valid_from <= :day and (valid_to is null or valid_to > :day)
            order by id
            """)
        .param("organisation", organisation)
        .param("day", day)
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
        .list()
        .stream()
        .collect(toUnmodifiableMap(Unit::id, unit -> unit));
  }

  /// Enters a unit.
  ///
  /// @throws Conflict if the organisation has a unit with that code
  @Transactional
  public UUID enter(
      Author author, UUID organisation, String code, String nameMn, String nameEn, LocalDate from) {
    UUID id =
        database
            .sql(
                """
                insert into directory.unit (organisation_id, code, name_mn, name_en, valid_from)
                values (:organisation, :code, :mn, :en, :from)
                on conflict do nothing returning id
                """)
            .param("organisation", organisation)
            .param("code", code)
            .param("mn", nameMn)
            .param("en", nameEn)
            .param("from", from)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Conflict(Message.of("directory.wrong.taken-code")));
    var unit = new Unit(id, organisation, code, nameMn, nameEn, from, null);
    ledger.append(author, "directory.entered", unit.thing(), unit.toString(), Map.of("code", code));
    return id;
  }

  /// Gives a unit another name.
  @Transactional
  public void change(Author author, Unit unit, String nameMn, String nameEn) {
    database
        .sql("update directory.unit set name_mn = :mn, name_en = :en where id = :id")
        .param("id", unit.id())
        .param("mn", nameMn)
        .param("en", nameEn)
        .update();
    ledger.append(
        author, "directory.changed", unit.thing(), Map.of("nameMn", nameMn, "nameEn", nameEn));
  }

  /// Closes a unit from that day.
  ///
  /// @throws Conflict if it has posts then, or begins later
  @Transactional
  public void close(Author author, Unit unit, LocalDate to) {
    int closed =
        database
            .sql(
                """
                update directory.unit u set valid_to = :to
                where u.id = :id and u.valid_from < :to
                  and not exists (select from directory.post p
                                  where p.unit_id = u.id
                                    and (p.valid_to is null or p.valid_to > :to))
                """)
            .param("id", unit.id())
            .param("to", to)
            .update();
    if (closed == 0) {
      throw new Conflict(Message.of("directory.wrong.unit-in-use"));
    }
    ledger.append(author, "directory.closed", unit.thing(), Map.of("to", to.toString()));
  }
}
