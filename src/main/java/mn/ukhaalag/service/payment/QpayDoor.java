package mn.ukhaalag.service.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Requests to QPay v2: takes a token at `/auth/token`, renews it at `/auth/refresh`, and once more
/// where one was refused.
@Component
class QpayDoor {

  /// Numbers above are moments in seconds, those below are lengths: QPay has sent both.
  private static final long MOMENTS = 1_000_000_000L;

  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final int UNAUTHORIZED = 401;

  private final QpaySettings settings;
  private final JsonMapper json;
  private final Clock clock;
  private final HttpClient client;
  private @Nullable Token token;

  QpayDoor(QpaySettings settings, JsonMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.client = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
  }

  private record Token(String access, String refresh, Instant until, Instant refreshUntil) {}

  private record Answer(int status, JsonNode body) {}

  /// What QPay answers.
  ///
  /// @param body null for a request without any
  /// @throws QpayProblem if it does not answer, or refuses
  JsonNode ask(String method, String path, @Nullable JsonNode body) throws QpayProblem {
    String access = access();
    Answer answer = send(method, path, "Bearer " + access, body);
    if (answer.status() == UNAUTHORIZED) {
      forget(access);
      answer = send(method, path, "Bearer " + access(), body);
    }
    return accepted(answer, path);
  }

  private static JsonNode accepted(Answer answer, String path) throws QpayProblem {
    if (answer.status() / 100 != 2) {
      throw new QpayProblem("HTTP " + answer.status() + " from " + path);
    }
    return answer.body();
  }

  /// Forgets a token that was refused, but not the one that somebody else has got meanwhile: at
  /// QPay a new token ends the earlier ones.
  private synchronized void forget(String refused) {
    if (token != null && token.access().equals(refused)) {
      token = null;
    }
  }

  private synchronized String access() throws QpayProblem {
    Instant now = clock.instant();
    Token known = token;
    if (known != null && now.isBefore(known.until())) {
      return known.access();
    }
    Token fresh = known != null && now.isBefore(known.refreshUntil()) ? renewed(known) : null;
    token = fresh == null ? first() : fresh;
    return token.access();
  }

  private @Nullable Token renewed(Token old) throws QpayProblem {
    Answer answer = send("POST", "/auth/refresh", "Bearer " + old.refresh(), null);
    return answer.status() / 100 == 2 ? token(answer.body()) : null;
  }

  private Token first() throws QpayProblem {
    String pair = settings.username() + ":" + settings.password();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return token(accepted(send("POST", "/auth/token", "Basic " + basic, null), "/auth/token"));
  }

  private Token token(JsonNode body) throws QpayProblem {
    String access = body.path("access_token").asString("");
    if (access.isEmpty()) {
      throw new QpayProblem("no token from /auth/token");
    }
    return new Token(
        access,
        body.path("refresh_token").asString(""),
        until(body.path("expires_in").asLong(0)),
        until(body.path("refresh_expires_in").asLong(0)));
  }

  private Instant until(long said) {
    Instant end = said > MOMENTS ? Instant.ofEpochSecond(said) : clock.instant().plusSeconds(said);
    return end.minus(MARGIN);
  }

  private Answer send(String method, String path, String authorization, @Nullable JsonNode body)
      throws QpayProblem {
    var content =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(json.writeValueAsString(body));
    var request =
        HttpRequest.newBuilder(URI.create(settings.address() + path))
            .timeout(settings.patience())
            .header("Authorization", authorization)
            .header("Content-Type", "application/json; charset=utf-8")
            .method(method, content)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), read(answer.body()));
    } catch (IOException problem) {
      throw new QpayProblem(path + ": " + problem.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new QpayProblem(path + ": interrupted");
    }
  }

  private JsonNode read(String body) throws QpayProblem {
    if (body.isBlank()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return json.readTree(body);
    } catch (JacksonException unreadable) {
      throw new QpayProblem("no JSON");
    }
  }
}
