package mn.ukhaalag.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people who hold or held posts.
@Component
public class Officials {

  private final JdbcClient database;
  private final Ledger ledger;

  Officials(JdbcClient database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
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

  /// Enters somebody.
  ///
  /// @throws Conflict if somebody else has that address
  @Transactional
  public UUID enter(
      Author author,
      String familyName,
      String givenName,
      @Nullable String email,
      @Nullable String phone) {
    UUID id =
        database
            .sql(
                """
                insert into directory.official (family_name, given_name, email, phone)
                values (:family, :given, :email, :phone)
                on conflict do nothing returning id
                """)
            .param("family", familyName)
            .param("given", givenName)
            .param("email", email)
            .param("phone", phone)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Conflict(Message.of("directory.wrong.taken-email")));
    var entered = new Official(id, familyName, givenName, email, phone);
    ledger.append(author, "directory.entered", entered.thing(), entered.toString(), Map.of());
    return id;
  }

  /// Enters somebody's name, address or number anew. Whoever had them erased and comes back has
  /// them again as they are typed now.
  ///
  /// @throws Conflict if somebody else has that address
  @Transactional
  public void change(Author author, Official changed) {
    try {
      database
          .sql(
              """
              update directory.official
              set family_name = :family, given_name = :given, email = :email, phone = :phone,
                  contact_forgotten_at = case when :email::text is null and :phone::text is null
                                              then contact_forgotten_at end,
                  name_forgotten_at = case when given_name = :given then name_forgotten_at end
              where id = :id
              """)
          .param("id", changed.id())
          .param("family", changed.familyName())
          .param("given", changed.givenName())
          .param("email", changed.email())
          .param("phone", changed.phone())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Conflict(Message.of("directory.wrong.taken-email"));
    }
    ledger.append(author, "directory.changed", changed.thing(), changed.toString(), Map.of());
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
        .list()
        .stream()
        .collect(toUnmodifiableMap(Official::id, official -> official));
  }
}
