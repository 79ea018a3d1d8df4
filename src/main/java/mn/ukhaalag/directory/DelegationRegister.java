package mn.ukhaalag.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where rights of posts are handed over and taken back. Who may do so is asked before.
@Component
public class DelegationRegister {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  DelegationRegister(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What is handed over.
  ///
  /// @param lastDay the last day on which it holds
  public record Wish(
      UUID post, UUID deputy, LocalDate from, LocalDate lastDay, String reason, String order) {}

  /// Hands the rights of a post over.
  ///
  /// @throws Conflict if nobody holds the post today, the deputy is no other official of its
  ///     organisation, or the post is handed over to somebody in that time already
  @Transactional
  public UUID give(Author author, Wish wish) {
    UUID principal = holder(wish.post());
    requireColleague(wish, principal);
    requireFree(wish);
    UUID id =
        database
            .sql(
                """
                insert into directory.delegation
                    (post_id, principal_id, deputy_id, valid_from, valid_to, reason, order_number,
                     given_at, given_by, given_in)
                values (:post, :principal, :deputy, :from, :to, :reason, :order, :now, :by, :in)
                returning id
                """)
            .param("post", wish.post())
            .param("principal", principal)
            .param("deputy", wish.deputy())
            .param("from", wish.from())
            .param("to", wish.lastDay().plusDays(1))
            .param("reason", wish.reason())
            .param("order", wish.order())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .param("in", author.post())
            .query(UUID.class)
            .single();
    write(author, id, wish, principal);
    return id;
  }

  private void write(Author author, UUID id, Wish wish, UUID principal) {
    Map<String, String> facts =
        Map.of(
            "delegation", id.toString(),
            "post", wish.post().toString(),
            "principal", principal.toString(),
            "deputy", wish.deputy().toString(),
            "from", wish.from().toString(),
            "to", wish.lastDay().toString());
    String content = wish.reason() + '\n' + wish.order();
    ledger.append(author, "directory.delegated", new Thing("delegation", id), content, facts);
    ledger.append(author, "directory.delegated", new Thing("post", wish.post()), content, facts);
  }

  /// Takes it back at once, or before it begins.
  ///
  /// @throws Conflict if it has ended already
  @Transactional
  public void takeBack(Author author, Delegation delegation) {
    int ended =
        database
            .sql(
                """
                update directory.delegation set ended_at = :now, ended_by = :by
                where id = :id and ended_at is null and valid_to > :today
                """)
            .param("id", delegation.id())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .param("today", LocalDate.now(clock))
            .update();
    if (ended == 0) {
      throw new Conflict(Message.of("directory.delegation.wrong.over"));
    }
    Map<String, String> facts = Map.of("delegation", delegation.id().toString());
    ledger.append(author, "directory.delegation-ended", delegation.thing(), facts);
    ledger.append(
        author, "directory.delegation-ended", new Thing("post", delegation.post()), facts);
  }

  /// Whoever hands the same post over waits for the end of this transaction.
  private UUID holder(UUID post) {
    database
        .sql("select id from directory.post where id = :id for update")
        .param("id", post)
        .query(UUID.class)
        .optional();
    return database
        .sql(
            """
            select a.official_id from directory.appointment a
            join directory.post p on p.id = a.post_id
            where a.post_id = :post
              and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
              and (p.valid_to is null or p.valid_to > :day)
            """)
        .param("post", post)
        .param("day", LocalDate.now(clock))
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new Conflict(Message.of("directory.delegation.wrong.vacant")));
  }

  private void requireColleague(Wish wish, UUID principal) {
    boolean isColleague =
        !wish.deputy().equals(principal)
            && database
                .sql(
                    """
                    select exists (
                        select from directory.appointment a
                        join directory.post own on own.id = a.post_id
                        join directory.post lent on lent.id = :post
                        where a.official_id = :deputy
                          and own.organisation_id = lent.organisation_id
                          and (own.valid_to is null or own.valid_to > :day)
                          and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day))
                    """)
                .param("post", wish.post())
                .param("deputy", wish.deputy())
                .param("day", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    if (!isColleague) {
      throw new Conflict(Message.of("directory.delegation.wrong.deputy"));
    }
  }

  private void requireFree(Wish wish) {
    boolean isTaken =
        database
            .sql(
                """
                select exists (
                    select from directory.delegation
                    where post_id = :post and ended_at is null
                      and daterange(valid_from, valid_to) && daterange(:from, :to))
                """)
            .param("post", wish.post())
            .param("from", wish.from())
            .param("to", wish.lastDay().plusDays(1))
            .query(Boolean.class)
            .single();
    if (isTaken) {
      throw new Conflict(Message.of("directory.delegation.wrong.taken"));
    }
  }
}
