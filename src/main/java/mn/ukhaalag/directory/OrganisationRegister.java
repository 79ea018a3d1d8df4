package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where organisations are founded, renamed, put under another and closed.
@Component
public class OrganisationRegister {

  private final NamedParameterJdbcTemplate database;
  private final Ledger ledger;
  private final Memory memory;

  OrganisationRegister(NamedParameterJdbcTemplate database, Ledger ledger, Memory memory) {
    this.database = database;
    this.ledger = ledger;
    this.memory = memory;
  }

  /// What an organisation begins with.
  ///
  /// @param superior the code of the one that it answers to in its line; null if there is none
  public record Founding(
      String code,
      Organisation.Kind kind,
      Organisation.Line line,
      @Nullable String superior,
      String nameMn,
      @Nullable String shortNameMn,
      String nameEn,
      @Nullable String area,
      LocalDate from) {}

  /// Founds an organisation.
  ///
  /// @throws Conflict if another has that code
  @Transactional
  public UUID found(Author author, Founding facts) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (String column :
        List.of("register_number", "email", "phone", "address_mn", "address_en", "hours_mn")) {
      values.put(column, null);
    }
    values.put("hours_en", null);
    values.put("verified", null);
    values.put("valid_to", null);
    values.put("valid_from", facts.from());
    values.put("day", facts.from());
    values.put("code", facts.code());
    values.put("kind", facts.kind().name());
    values.put("line", facts.line().name().toLowerCase(Locale.ROOT));
    values.put("parent_code", facts.superior());
    values.put("area_code", facts.area());
    values.putAll(name(facts.nameMn(), facts.shortNameMn(), facts.nameEn()));
    var taken = "select count(*) from directory.organisation where code = :code";
    if (!Integer.valueOf(0).equals(database.queryForObject(taken, values, Integer.class))) {
      throw new Conflict(Message.of("directory.wrong.taken-code"));
    }
    database.update(OrganisationSql.ENTER, values);
    database.update(OrganisationSql.BEGIN_NAME, values);
    database.update(OrganisationSql.BEGIN_SUPERIOR, values);
    UUID id = id(facts.code());
    tell(author, "directory.entered", id, Map.of("code", facts.code()));
    return id;
  }

  /// Gives an organisation another name from that day on; the names of earlier days stay.
  ///
  /// @throws Conflict if a name is known that begins later
  @Transactional
  public void rename(
      Author author,
      Organisation organisation,
      String nameMn,
      @Nullable String shortNameMn,
      String nameEn,
      LocalDate from) {
    if (organisation.names().getLast().from().isAfter(from)) {
      throw new Conflict(
          Message.of("directory.wrong.later-name", organisation.names().getLast().from()));
    }
    Map<String, @Nullable Object> values = new HashMap<>(name(nameMn, shortNameMn, nameEn));
    values.put("code", organisation.code());
    values.put("day", from);
    database.update(OrganisationSql.END_NAME, values);
    database.update(OrganisationSql.BEGIN_NAME, values);
    tell(
        author,
        "directory.renamed",
        organisation.id(),
        Map.of("nameMn", nameMn, "nameEn", nameEn, "from", from.toString()));
  }

  /// Puts an organisation under another in its line from that day on.
  ///
  /// @param superior null if it answers to none any more
  /// @throws Conflict if the superior would stand below it
  @Transactional
  public void subordinate(
      Author author,
      Organisation organisation,
      @Nullable Organisation superior,
      Organisation.Line line,
      LocalDate from) {
    memory.refuseCircle(organisation, superior, from);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("code", organisation.code());
    values.put("parent_code", superior == null ? null : superior.code());
    values.put("line", line.name().toLowerCase(Locale.ROOT));
    values.put("day", from);
    database.update(OrganisationSql.END_SUPERIOR, values);
    database.update(
        "update directory.organisation set line = upper(:line) where code = :code", values);
    database.update(OrganisationSql.BEGIN_SUPERIOR, values);
    tell(
        author,
        "directory.subordinated",
        organisation.id(),
        Map.of("superior", superior == null ? "" : superior.code(), "from", from.toString()));
  }

  /// Enters how and when an organisation is reached.
  @Transactional
  public void change(Author author, Organisation organisation, Organisation.Contact contact) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", organisation.id());
    values.put("email", contact.email());
    values.put("phone", contact.phone());
    values.put("address_mn", contact.addressMn());
    values.put("address_en", contact.addressEn());
    values.put("hours_mn", contact.hoursMn());
    values.put("hours_en", contact.hoursEn());
    database.update(
        """
        update directory.organisation
        set email = :email, phone = :phone, address_mn = :address_mn, address_en = :address_en,
            hours_mn = :hours_mn, hours_en = :hours_en
        where id = :id
        """,
        values);
    memory.changed();
    ledger.append(author, "directory.changed", organisation.thing(), contact.toString(), Map.of());
  }

  /// Closes an organisation from that day.
  ///
  /// @throws Conflict if it begins later, or somebody holds a post of it then
  @Transactional
  public void close(Author author, Organisation organisation, LocalDate to) {
    int closed =
        database.update(
            """
            update directory.organisation o set valid_to = :to
            where o.id = :id and o.valid_from < :to
              and not exists (select from directory.appointment a
                              join directory.post p on p.id = a.post_id
                              where p.organisation_id = o.id
                                and (a.valid_to is null or a.valid_to > :to))
            """,
            Map.of("id", organisation.id(), "to", to));
    if (closed == 0) {
      throw new Conflict(Message.of("directory.wrong.organisation-in-use"));
    }
    tell(author, "directory.closed", organisation.id(), Map.of("to", to.toString()));
  }

  private void tell(Author author, String act, UUID organisation, Map<String, String> detail) {
    memory.changed();
    ledger.append(author, act, new Thing("organisation", organisation), detail);
  }

  private UUID id(String code) {
    UUID id =
        database.queryForObject(
            "select id from directory.organisation where code = :code",
            Map.of("code", code),
            UUID.class);
    return Objects.requireNonNull(id);
  }

  private static Map<String, @Nullable Object> name(
      String mn, @Nullable String shortMn, String en) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name_mn", mn);
    values.put("short_name_mn", shortMn);
    values.put("name_en", en);
    return values;
  }
}
