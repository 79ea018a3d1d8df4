package mn.ukhaalag;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An official with an account, the only one of an organisation of his own. The organisation
/// stands in the directory as one that is no more, so that no list of today shows it.
public record TestOfficial(
    UUID account, UUID post, UUID unit, UUID organisation, String phone, String email) {

  public static final String PASSWORD = "тал нутгийн салхи";

  /// Before somebody was appointed.
  public static final TestOfficial NOBODY =
      new TestOfficial(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), "", "");

  /// Appoints somebody to a post with these roles.
  public static TestOfficial appoint(JdbcClient database, Passwords passwords, Role... roles) {
    String phone = "9%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    var made =
        new TestOfficial(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            phone,
            "official" + phone + "@example.mn");
    made.insert(database, passwords.hash(PASSWORD), roles);
    return made;
  }

  private void insert(JdbcClient database, String passwordHash, Role... roles) {
    database
        .sql(
            """
            with office as (
                insert into directory.organisation
                    (id, code, kind, line, valid_from, valid_to)
                values (:office, 'office-' || left(:office::text, 8), 'AGENCY', 'GOVERNOR',
                        '2020-01-01', '2020-01-02')),
            office_name as (
                insert into directory.organisation_name
                    (organisation_id, name_mn, name_en, valid_from)
                values (:office, 'Туршилтын алба', 'Test Office', '2020-01-01')),
            unit as (
                insert into directory.unit
                    (id, organisation_id, code, name_mn, name_en, valid_from)
                values (:unit, :office, 'unit', 'Хэлтэс', 'Unit', '2020-01-01')),
            post as (
                insert into directory.post
                    (id, organisation_id, unit_id, code, title_mn, title_en, valid_from)
                values (:post, :office, :unit, 'post', 'Мэргэжилтэн', 'Officer', '2020-01-01')),
            roles as (
                insert into directory.post_role (post_id, role)
                select :post, role from unnest(:roles::text[]) as role),
            official as (
                insert into directory.official (id, family_name, given_name)
                values (:official, 'Бат', 'Дорж')),
            appointment as (
                insert into directory.appointment (post_id, official_id, valid_from)
                values (:post, :official, '2020-01-01'))
            insert into access.account
                (id, kind, official_id, name, email, phone, password_hash, created_at)
            values (:account, 'OFFICIAL', :official, 'Бат Дорж', :email, :phone, :password,
                    '2020-01-01')
            """)
        .param("office", organisation)
        .param("unit", unit)
        .param("post", post)
        .param(
            "roles", "{" + Stream.of(roles).map(Role::name).collect(Collectors.joining(",")) + "}")
        .param("official", UUID.randomUUID())
        .param("account", account)
        .param("email", email)
        .param("phone", phone)
        .param("password", passwordHash)
        .update();
  }
}
