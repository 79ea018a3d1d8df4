package mn.ukhaalag.service.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes, kept apart from when and where, so that it can be forgotten.
@Component
class Persons {

  private final JdbcClient database;
  private final Secrets secrets;

  Persons(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  void add(UUID visit, Person person, LocalDate day) {
    database
        .sql(
            """
            insert into service.appointment_person
                (appointment_id, account_id, name, phone, email, language, person_hash, day)
            values (:visit, :account, :name, :phone, :email, :language, :hash, :day)
            """)
        .param("visit", visit)
        .param("account", person.account())
        .param("name", person.name())
        .param("phone", person.phone())
        .param("email", person.email())
        .param("language", person.language().name())
        .param("hash", hash(person))
        .param("day", day)
        .update();
  }

  Optional<Person> find(UUID visit) {
    return database
        .sql(
            """
            select account_id, name, phone, email, language from service.appointment_person
            where appointment_id = :visit
            """)
        .param("visit", visit)
        .query(Persons::row)
        .optional();
  }

  /// Makes everything that the same person takes wait for the end of this transaction.
  void lock(Person person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 7))::text")
        .param("hash", hash(person))
        .query()
        .singleRow();
  }

  /// The key of a form that this person sent: the same form sent by somebody else is another one,
  /// so that nobody is led to what others have taken.
  UUID key(UUID form, Person person) {
    return UUID.nameUUIDFromBytes(secrets.hmac("appointment-key", form + " " + person.key()));
  }

  /// How many turns the person has that are not over.
  int open(Person person) {
    return database
        .sql(
            """
            select count(*) from service.appointment_person p
            join service.appointment a on a.id = p.appointment_id
            where p.person_hash = :hash and a.status in ('BOOKED', 'WAITING', 'CALLED')
            """)
        .param("hash", hash(person))
        .query(Integer.class)
        .single();
  }

  /// What somebody with an account has taken, newest first.
  List<Visit> visits(UUID account, @Nullable UUID before, int limit) {
    return database
        .sql(
            Visits.SELECT
                + """
                join service.appointment_person p on p.appointment_id = a.id
                where p.account_id = :account
                  and (:before::uuid is null or p.appointment_id < :before)
                order by p.appointment_id desc limit :limit
                """)
        .param("account", account)
        .param("before", before)
        .param("limit", limit)
        .query(Visits::row)
        .list();
  }

  /// The turns of today at an organisation of whoever has that phone.
  List<Visit> byPhone(UUID organisation, LocalDate day, String phone) {
    return database
        .sql(
            Visits.SELECT
                + """
                join service.appointment_person p on p.appointment_id = a.id
                where c.organisation_id = :organisation and a.day = :day and p.phone = :phone
                order by a.due_at limit 20
                """)
        .param("organisation", organisation)
        .param("day", day)
        .param("phone", phone)
        .query(Visits::row)
        .list();
  }

  /// Some of those whose day was before that one.
  List<UUID> before(LocalDate day, int limit) {
    return database
        .sql(
            """
            select appointment_id from service.appointment_person where day < :day
            order by day limit :limit
            """)
        .param("day", day)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  void forget(UUID visit) {
    database
        .sql("delete from service.appointment_person where appointment_id = :visit")
        .param("visit", visit)
        .update();
  }

  private byte[] hash(Person person) {
    return secrets.hmac("appointment-person", person.key());
  }

  private static Person row(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getString("phone"),
        row.getString("email"),
        Language.valueOf(row.getString("language")));
  }
}
