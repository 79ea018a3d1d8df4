package mn.ukhaalag.notice;

import java.time.ZoneOffset;
import java.util.List;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.OwnErasure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody was told, with his account or at the same address without it, and how he wanted
/// to be told. That something was said stays.
@Component
class NoticeErasure implements OwnErasure {

  private final JdbcClient database;

  NoticeErasure(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    int count =
        database
            .sql(
                """
                select count(*) from notice.notice
                where account_id = :account and forgotten_at is null
                """)
            .param("account", person.account())
            .query(Integer.class)
            .single();
    return count == 0 ? List.of() : List.of(Part.erased("notice.erasure.notices", count));
  }

  @Override
  public void erase(Person person, Terms terms) {
    database
        .sql(
            """
            with his as (
                select id from notice.notice where account_id = :account
                union select notice_id from notice.message
                      where address in (lower(:email::text), :phone::text)),
            forgotten as (
                update notice.notice set arguments = null, forgotten_at = coalesce(forgotten_at, :now)
                where id in (select id from his) returning id)
            update notice.message
            set name = null, address = null,
                state = case when finished_at is null then 'FAILED' else state end,
                reason = case when state in ('SENT', 'SHOWN') then null else 'forgotten' end,
                finished_at = coalesce(finished_at, :now)
            where notice_id in (select id from his)
            """)
        .param("account", person.account())
        .param("email", value(person.email()))
        .param("phone", value(person.phone()))
        .param("now", terms.now().atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql("delete from notice.choice where account_id = :account")
        .param("account", person.account())
        .update();
  }

  private static @Nullable String value(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }
}
