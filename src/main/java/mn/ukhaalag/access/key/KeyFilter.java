package mn.ukhaalag.access.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ProgramKey;
import mn.ukhaalag.access.Refusals;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.RequestPath;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets a program act as the post of its key: `Authorization: Bearer uk_…`, or the parameter
/// `api_key` as Open311 has it. Without a key it acts as anybody.
public class KeyFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final Words words;
  private final JsonMapper json;
  private final Refusals refusals;

  public KeyFilter(ApiKeys keys, Words words, JsonMapper json, Refusals refusals) {
    this.refusals = refusals;
    this.keys = keys;
    this.words = words;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> key = key(request);
    Optional<Actor> actor = key.flatMap(keys::use).map(post -> actor(request, post));
    actor.ifPresent(known -> request.setAttribute(Actor.ATTRIBUTE, known));
    if (key.isPresent() && actor.isEmpty()) {
      refusals.note(Refusals.Reason.KEY, request);
      ProgramKey.refuse(request);
      if (!RequestPath.of(request).startsWith("/open311/")) {
        answerUnauthorized(request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static Optional<String> key(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    return Optional.ofNullable(request.getParameter("api_key"));
  }

  private static Actor actor(HttpServletRequest request, Post post) {
    var holding =
        new Holding(
            post.id(),
            post.organisation(),
            post.unit(),
            post.titleMn(),
            post.titleEn(),
            post.roles());
    return new Actor(null, "", List.of(holding), Languages.of(request));
  }

  private void answerUnauthorized(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNAUTHORIZED, words.get(Languages.of(request), "access.key.unknown"));
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }
}
