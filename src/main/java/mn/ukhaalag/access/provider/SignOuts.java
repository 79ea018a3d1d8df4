package mn.ukhaalag.access.provider;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.SessionsEnded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What happens to the sign-ins at systems when the sessions are over that they were given under:
/// they end, and the systems are told by letters. Both is one transaction, so that neither is
/// forgotten nor done twice, also if two nodes learn of it.
@Component
class SignOuts {

  private final JdbcClient database;
  private final String issuer;
  private final boolean takesWrites;

  SignOuts(
      JdbcClient database,
      @Value("${ukhaalag.address}") String issuer,
      @Value("${ukhaalag.takes-writes}") boolean takesWrites) {
    this.database = database;
    this.issuer = issuer;
    this.takesWrites = takesWrites;
  }

  /// Ends what was given under these sessions, and writes to each system that he went to from them,
  /// once for each of them. What a system was allowed for the time after (`offline_access`) ends
  /// only with all sessions of the account.
  @EventListener
  @Transactional
  public void write(SessionsEnded ended) {
    if (takesWrites) {
      List<UUID> systems = end(ended);
      endTokens(ended.account());
      openLines(systems);
    }
  }

  /// @return the systems that are written to
  private List<UUID> end(SessionsEnded ended) {
    return database
        .sql(
            """
            with over as (
                update access.system_grant
                set session_mark = null,
                    ended_at = case when :all or :offline <> all(scopes)
                               then :now::timestamptz end
                where account_id = :account and ended_at is null
                  and (:all or session_mark = any(:marks))
                returning system_id, scopes, old.session_mark as mark)
            insert into access.logout_letter (system_id, account_id, session_mark, issuer, at)
            select distinct over.system_id, :account, case when :all then null else over.mark end,
                   :issuer, :now::timestamptz
            from over join access.system s on s.id = over.system_id
            where cardinality(over.scopes) > 0 and s.logout is not null and s.off_since is null
            returning system_id
            """)
        .param("all", ended.areAll())
        .param("offline", Scopes.OFFLINE)
        .param("issuer", issuer)
        .param("now", now())
        .param("account", ended.account())
        .param("marks", ended.marks().toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /// The ID token stays: by it whoever leaves by the door of a system later is still let out.
  private void endTokens(UUID account) {
    database
        .sql(
            """
            delete from access.system_token t using access.system_grant g
            where t.grant_id = g.id and t.kind <> 'ID'
              and g.account_id = :account and g.ended_at is not null
            """)
        .param("account", account)
        .update();
  }

  private void openLines(List<UUID> systems) {
    database
        .sql(
            """
            insert into access.logout_line (system_id)
            select id from access.system where id = any(:systems)
            on conflict (system_id) do nothing
            """)
        .param("systems", systems.toArray(UUID[]::new))
        .update();
  }

  /// By the clock of the network, as [Letters].
  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }
}
