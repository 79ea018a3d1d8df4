package mn.ukhaalag.petition;

import java.time.ZoneOffset;
import java.util.List;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.OwnErasure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom somebody follows, with his account or at the same address, and which letters he asked for.
@Component
class FollowErasure implements OwnErasure {

  private final JdbcClient database;

  FollowErasure(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    int count =
        database
            .sql(
                """
                select count(*) from petition.follower
                where ended_at is null
                  and (account_id = :account or email = :email::text or phone = :phone::text)
                """)
            .param("account", person.account())
            .param("email", value(person.email()))
            .param("phone", value(person.phone()))
            .query(Integer.class)
            .single();
    return count == 0 ? List.of() : List.of(Part.erased("petition.erasure.follows", count));
  }

  @Override
  public void erase(Person person, Terms terms) {
    database
        .sql(
            """
            update petition.follower
            set account_id = :account, name = null, email = null, phone = null,
                ended_at = coalesce(ended_at, :now)
            where account_id = :account or email = :email::text or phone = :phone::text
            """)
        .param("account", person.account())
        .param("email", value(person.email()))
        .param("phone", value(person.phone()))
        .param("now", terms.now().atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql(
            """
            delete from petition.follow_request
            where email = :email::text or phone = :phone::text
            """)
        .param("email", value(person.email()))
        .param("phone", value(person.phone()))
        .update();
    database
        .sql("delete from petition.subscription where lower(email) = :email::text")
        .param("email", value(person.email()))
        .update();
  }

  private static @Nullable String value(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }
}
