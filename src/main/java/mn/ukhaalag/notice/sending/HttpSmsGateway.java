package mn.ukhaalag.notice.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import mn.ukhaalag.notice.sending.Carrier.Outcome;
import mn.ukhaalag.web.Outgoing;
import tools.jackson.databind.json.JsonMapper;

/// A gateway that takes `POST {"id": …, "to": …, "text": …}` with a bearer token. 2xx means taken
/// over, 408, 429 and 5xx mean later, everything else never. A gateway that heeds `id` sends each
/// SMS once.
class HttpSmsGateway implements SmsGateway {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;
  private final String token;
  private final JsonMapper json;

  HttpSmsGateway(URI address, String token, JsonMapper json) {
    this.address = address;
    this.token = token;
    this.json = json;
  }

  @Override
  public Outcome send(String id, String phone, String text) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + token)
            .POST(
                BodyPublishers.ofString(
                    json.writeValueAsString(Map.of("id", id, "to", phone, "text", text))))
            .build();
    try {
      return outcome(Outgoing.send(client, request, BodyHandlers.discarding(), PATIENCE));
    } catch (IOException problem) {
      return new Outcome.Delayed(String.valueOf(problem.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome.Delayed("interrupted");
    }
  }

  private static Outcome outcome(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered();
    }
    String reason = "HTTP " + status;
    return status >= 500 || status == 408 || status == 429
        ? new Outcome.Delayed(reason)
        : new Outcome.Refused(reason);
  }
}
