package mn.ukhaalag.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Visitor;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who acts, once a request: the session names the account, the directory the posts
/// that it holds today.
public class ActorFilter extends OncePerRequestFilter {

  private final Accounts accounts;

  public ActorFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!Sessions.endIfOld(request)) {
      Sessions.account().flatMap(accounts::actor).ifPresent(actor -> remember(request, actor));
    }
    chain.doFilter(request, response);
  }

  static void remember(HttpServletRequest request, Actor actor) {
    request.setAttribute(Actor.ATTRIBUTE, actor);
    var abilities = actor.roles().stream().map(Role::name).collect(Collectors.toSet());
    actor.organisations(Role.ORGANISATION_ADMINISTRATOR).stream()
        .map(it -> Visitor.in(Role.ORGANISATION_ADMINISTRATOR.name(), it))
        .forEach(abilities::add);
    request.setAttribute(
        Visitor.ATTRIBUTE, new Visitor(actor.requireAccount(), actor.name(), abilities));
  }

  /// Who makes the request, after this filter.
  public static Actor actor(HttpServletRequest request) {
    return request.getAttribute(Actor.ATTRIBUTE) instanceof Actor known
        ? known
        : Actor.anonymous(Languages.of(request));
  }
}
