package mn.ukhaalag.access.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mn.ukhaalag.web.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How systems are told something: at the address that an administrator registered, enciphered
/// unless it is on this machine, ten seconds at most, nowhere that an answer points to, and what it
/// says is not read.
@Component
class SignOutWire {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private @Nullable HttpClient client;

  /// What a system made of it.
  sealed interface Answer {

    record Taken() implements Answer {}

    /// It is to be tried again.
    record Later(String why) implements Answer {}

    record Refused(String why) implements Answer {}
  }

  Answer post(String address, String token) {
    if (!SystemCheck.isAddress(address)) {
      return new Answer.Refused("not a safe address");
    }
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
            .build();
    try {
      return answer(
          Outgoing.send(client(), request, BodyHandlers.discarding(), PATIENCE).statusCode());
    } catch (IOException away) {
      return new Answer.Later(away.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Later("interrupted");
    }
  }

  private static Answer answer(int status) {
    if (status >= 200 && status < 300) {
      return new Answer.Taken();
    }
    String why = "HTTP " + status;
    return status >= 500 || status == 408 || status == 429
        ? new Answer.Later(why)
        : new Answer.Refused(why);
  }

  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      client = made;
    }
    return made;
  }
}
