package mn.ukhaalag;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Somebody who holds a new post with one role in an organisation, and has signed in.
public final class Administrator {

  private Administrator() {}

  /// A browser in which he has just signed in.
  ///
  /// @param organisation its code
  public static <S extends Session> Browse of(
      String organisation,
      Role role,
      int port,
      JdbcClient database,
      SessionRepository<S> sessions) {
    S session = sessions.createSession();
    var proven =
        UsernamePasswordAuthenticationToken.authenticated(
            account(organisation, role, database).toString(), null, List.of());
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(proven));
    sessions.save(session);
    var browse = Browse.at(port);
    browse.keep(
        "SESSION",
        Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    return browse;
  }

  private static UUID account(String organisation, Role role, JdbcClient database) {
    String name = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
    return database
        .sql(
            """
            with post as (
              insert into directory.post
                (organisation_id, code, title_mn, title_en, valid_from)
              select id, :name, :name, :name, '2020-01-01'
              from directory.organisation where code = :organisation
              returning id),
            role as (
              insert into directory.post_role (post_id, role)
              select id, :role from post),
            official as (
              insert into directory.official (family_name, given_name, email)
              values (:name, :name, :name || '@example.mn') returning id),
            appointment as (
              insert into directory.appointment (post_id, official_id, valid_from)
              select post.id, official.id, '2020-01-01' from post, official)
            insert into access.account (kind, official_id, name, email, created_at)
            select 'OFFICIAL', id, :name, :name || '@example.mn', now() from official
            returning id
            """)
        .param("organisation", organisation)
        .param("name", name)
        .param("role", role.name())
        .query(UUID.class)
        .single();
  }
}
