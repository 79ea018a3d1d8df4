package mn.ukhaalag.access;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How people with an account are reached. Whoever is blocked is not.
@Component
public class Contacts {

  private final JdbcClient database;
  private final Appointments appointments;

  Contacts(JdbcClient database, Appointments appointments) {
    this.database = database;
    this.appointments = appointments;
  }

  /// Where somebody is reached: by e-mail, by phone, or by both.
  public record Contact(
      UUID account,
      String name,
      @Nullable String email,
      @Nullable String phone,
      Language language) {}

  /// Empty if there is no such account or it is blocked.
  public Optional<Contact> of(UUID account) {
    return database
        .sql(
            """
            select id as account, name, email, phone, language
            from access.account where id = :id and blocked_at is null
            """)
        .param("id", account)
        .query(Contact.class)
        .optional();
  }

  /// Whoever holds the post today; empty if nobody does, or if he has no account.
  public Optional<Contact> ofPost(UUID post) {
    return appointments
        .holder(post)
        .flatMap(
            official ->
                database
                    .sql(
                        """
                        select id as account, name, email, phone, language
                        from access.account where official_id = :official and blocked_at is null
                        """)
                    .param("official", official)
                    .query(Contact.class)
                    .optional());
  }
}
