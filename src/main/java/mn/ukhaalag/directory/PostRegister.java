package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where posts are entered, changed and closed.
@Component
public class PostRegister {

  private final JdbcClient database;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  PostRegister(JdbcClient database, Ledger ledger, ApplicationEventPublisher events) {
    this.database = database;
    this.ledger = ledger;
    this.events = events;
  }

  /// What is told of a post.
  public record Facts(@Nullable UUID unit, String titleMn, String titleEn, Set<Role> roles) {

    private Map<String, String> detail() {
      String names = roles.stream().map(Role::name).sorted().collect(Collectors.joining(";"));
      return Map.of("titleMn", titleMn, "titleEn", titleEn, "roles", names);
    }
  }

  /// Enters a post.
  ///
  /// @throws Conflict if the organisation has a post with that code
  @Transactional
  public UUID enter(Author author, UUID organisation, String code, Facts facts, LocalDate from) {
    UUID id =
        database
            .sql(
                """
                insert into directory.post
                    (organisation_id, unit_id, code, title_mn, title_en, valid_from)
                values (:organisation, :unit, :code, :mn, :en, :from)
                on conflict do nothing returning id
                """)
            .param("organisation", organisation)
            .param("unit", facts.unit())
            .param("code", code)
            .param("mn", facts.titleMn())
            .param("en", facts.titleEn())
            .param("from", from)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Conflict(Message.of("directory.wrong.taken-code")));
    enterRoles(id, facts.roles());
    ledger.append(author, "directory.entered", new Thing("post", id), facts.detail());
    return id;
  }

  /// Gives a post another title, unit or other roles.
  @Transactional
  public void change(Author author, UUID post, Facts facts) {
    database
        .sql(
            """
            update directory.post set unit_id = :unit, title_mn = :mn, title_en = :en
            where id = :id
            """)
        .param("id", post)
        .param("unit", facts.unit())
        .param("mn", facts.titleMn())
        .param("en", facts.titleEn())
        .update();
    database.sql("delete from directory.post_role where post_id = :id").param("id", post).update();
    enterRoles(post, facts.roles());
    ledger.append(author, "directory.changed", new Thing("post", post), facts.detail());
  }

  /// Closes a post from that day.
  ///
  /// @throws Conflict if somebody holds it then, or it begins later
  @Transactional
  public void close(Author author, UUID post, LocalDate to) {
    int closed =
        database
            .sql(
                """
                update directory.post p set valid_to = :to
                where p.id = :id and p.valid_from < :to
                  and not exists (select from directory.appointment a
                                  where a.post_id = p.id
                                    and (a.valid_to is null or a.valid_to > :to))
                """)
            .param("id", post)
            .param("to", to)
            .update();
    if (closed == 0) {
      throw new Conflict(Message.of("directory.wrong.post-in-use"));
    }
    ledger.append(author, "directory.closed", new Thing("post", post), Map.of("to", to.toString()));
    events.publishEvent(new PostClosed(post, to, author));
  }

  private void enterRoles(UUID post, Set<Role> roles) {
    database
        .sql(
            """
            insert into directory.post_role (post_id, role)
            select :post, role from unnest(:roles::text[]) role
            """)
        .param("post", post)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .update();
  }
}
