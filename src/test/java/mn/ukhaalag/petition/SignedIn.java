package mn.ukhaalag.petition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// Officials in posts of the shipped directory who have just signed in.
@Component
public class SignedIn {

  private final JdbcClient database;
  private final SessionRepository<? extends Session> sessions;

  SignedIn(JdbcClient database, SessionRepository<? extends Session> sessions) {
    this.database = database;
    this.sessions = sessions;
  }

  /// A browser of somebody in that post, for example `azdtg-operator-1`.
  public Browse in(String postCode, int port) {
    var browse = Browse.at(port);
    browse.keep("SESSION", session(postCode));
    return browse;
  }

  /// The value of the session cookie of somebody in that post.
  public String session(String postCode) {
    return session(account(postCode), sessions);
  }

  private static <S extends Session> String session(UUID account, SessionRepository<S> sessions) {
    S session = sessions.createSession();
    var proven =
        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(proven));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  /// The account of whoever holds that post; somebody is appointed to a vacant one.
  public UUID account(String postCode) {
    return database
        .sql(
            """
            select account.id
            from directory.post
            join directory.appointment on appointment.post_id = post.id
            join access.account on account.official_id = appointment.official_id
            where post.code = :post
            """)
        .param("post", postCode)
        .query(UUID.class)
        .optional()
        .orElseGet(() -> appointed(postCode));
  }

  private UUID appointed(String postCode) {
    String name = "signed-in-" + UUID.randomUUID().toString().substring(0, 8);
    return database
        .sql(
            """
            with official as (
              insert into directory.official (family_name, given_name)
              values ('Туршилт', :name) returning id),
            appointment as (
              insert into directory.appointment (post_id, official_id, valid_from)
              select post.id, official.id, '2020-01-01'
              from directory.post, official where post.code = :post)
            insert into access.account (kind, official_id, name, email, created_at)
            select 'OFFICIAL', id, :name, :name || '@example.mn', now() from official
            returning id
            """)
        .param("name", name)
        .param("post", postCode)
        .query(UUID.class)
        .single();
  }
}
