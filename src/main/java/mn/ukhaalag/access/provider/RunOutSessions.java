package mn.ukhaalag.access.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Sessions;
import mn.ukhaalag.access.SessionsEnded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A session that merely runs out says so to nobody, and its row may be gone before anybody looks.
/// So once a minute those sign-ins at systems are looked for whose session is not there any more,
/// and for them it is as if their owner had left. No request does anything for it.
@Component
class RunOutSessions {

  /// A session is written only after the request in which a sign-in at a system began.
  private static final Duration SETTLED = Duration.ofMinutes(2);

  private static final int AT_ONCE = 1000;

  private final JdbcClient database;
  private final SignOuts signOuts;

  RunOutSessions(JdbcClient database, SignOuts signOuts) {
    this.database = database;
    this.signOuts = signOuts;
  }

  /// Ends what was given under sessions that are over, and lets the systems know.
  void end() {
    // By the clock of the sessions.
    List<SessionsEnded> over = find(Instant.now());
    over.forEach(signOuts::write);
  }

  /// The name of the mark stands in what the store made of it, whatever that is. Who is showing his
  /// second step just now has a session that is nobody's.
  private List<SessionsEnded> find(Instant now) {
    return database
        .sql(
            """
            with live as not materialized (
                select s.principal_name, a.attribute_bytes as kept
                from access.session s
                join access.session_attributes a on a.session_primary_id = s.primary_id
                where a.attribute_name = :name and s.expiry_time > :now
                  and s.creation_time > :oldest),
            waiting as materialized (select kept from live where principal_name is null)
            select g.account_id, array_agg(distinct g.session_mark)
            from access.system_grant g
            where g.session_mark is not null and g.began_at < :settled
              and not exists (select from live
                              where live.principal_name = g.account_id::text
                                and position(convert_to(g.session_mark, 'UTF8') in kept) > 0)
              and not exists (select from waiting
                              where position(convert_to(g.session_mark, 'UTF8') in kept) > 0)
            group by g.account_id limit :most
            """)
        .param("name", Sessions.MARK)
        .param("now", now.toEpochMilli())
        .param("oldest", now.minus(Sessions.LONGEST).toEpochMilli())
        .param("settled", now.minus(SETTLED).atOffset(ZoneOffset.UTC))
        .param("most", AT_ONCE)
        .query(
            (row, number) ->
                new SessionsEnded(
                    row.getObject(1, UUID.class), List.of((String[]) row.getArray(2).getArray())))
        .list();
  }
}
