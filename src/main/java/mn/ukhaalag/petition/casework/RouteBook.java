package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules of routing as the administrator of the province keeps them. A rule is ended and
/// never changed, so that it can be said why a petition went where it went.
@Component
class RouteBook {

  private static final String THING = "petition-route";

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  RouteBook(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A rule in force.
  ///
  /// @param area null for everywhere
  record Rule(UUID id, String category, @Nullable String area, UUID organisation, int priority) {}

  /// All rules for that category; in the order in which they are asked.
  List<Rule> list(String category) {
    return database
        .sql(
            """
            select id, category_code as category, area_code as area,
                   organisation_id as organisation, priority
            from petition.route
            where ended_at is null and category_code = :category
            order by length(area_code) desc nulls last, area_code, priority
            """)
        .param("category", category)
        .query(Rule.class)
        .list();
  }

  /// Puts a rule in force.
  ///
  /// @return its id; empty if there is one of the same category, area and priority
  @Transactional
  public Optional<UUID> add(
      String category, @Nullable String area, UUID organisation, int priority, Author author) {
    Optional<UUID> added =
        database
            .sql(
                """
                insert into petition.route
                    (category_code, area_code, organisation_id, priority, since)
                values (:category, :area, :organisation, :priority, :now)
                on conflict do nothing
                returning id
                """)
            .param("category", category)
            .param("area", area)
            .param("organisation", organisation)
            .param("priority", priority)
            .param("now", Petitions.utc(clock.instant()))
            .query(UUID.class)
            .optional();
    added.ifPresent(
        id ->
            ledger.append(
                author,
                "petition.route-added",
                new Thing(THING, id),
                Map.of(
                    "category",
                    category,
                    "area",
                    area == null ? "" : area,
                    "organisation",
                    organisation.toString(),
                    "priority",
                    Integer.toString(priority))));
    return added;
  }

  /// Takes a rule out of force.
  ///
  /// @return the category that it was for
  /// @throws NotFound if there is no such rule in force
  @Transactional
  public String end(UUID id, Author author) {
    String category =
        database
            .sql(
                """
                update petition.route set ended_at = :now
                where id = :id and ended_at is null
                returning category_code
                """)
            .param("now", Petitions.utc(clock.instant()))
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NotFound("route " + id));
    ledger.append(
        author, "petition.route-ended", new Thing(THING, id), Map.of("category", category));
    return category;
  }
}
