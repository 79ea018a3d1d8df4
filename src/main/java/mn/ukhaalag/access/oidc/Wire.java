package mn.ukhaalag.access.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mn.ukhaalag.web.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How we talk with providers: enciphered, ten seconds at most, a megabyte at most, and nowhere
/// that an answer points to.
@Component
class Wire implements HTTPRequestSender, ResourceRetriever {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LARGEST = 1_000_000;

  private @Nullable HttpClient client;

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(request.getURI()).header("Accept", "application/json");
    request.getHeaderMap().forEach((name, values) -> values.forEach(it -> asked.header(name, it)));
    String body = request.getBody();
    asked.method(
        request.getMethod().name(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    HttpResponse<byte[]> heard = send(request.getURI(), asked);
    var answer = new HTTPResponse(heard.statusCode());
    heard.headers().firstValue("Content-Type").ifPresent(type -> setType(answer, type));
    answer.setBody(text(heard));
    return answer;
  }

  @Override
  public Resource retrieveResource(URL address) throws IOException {
    URI uri = URI.create(address.toString());
    HttpResponse<byte[]> heard =
        send(uri, HttpRequest.newBuilder(uri).header("Accept", "application/json"));
    if (heard.statusCode() != 200) {
      throw new IOException(uri + " answers " + heard.statusCode());
    }
    return new Resource(text(heard), "application/json");
  }

  private HttpResponse<byte[]> send(URI address, HttpRequest.Builder request) throws IOException {
    if (!IdentityProvider.isSafe(address)) {
      throw new IOException("Not enciphered: " + address);
    }
    try {
      return Outgoing.send(
          client(),
          request.build(),
          BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST),
          PATIENCE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static void setType(HTTPResponse answer, String type) {
    try {
      answer.setContentType(type);
    } catch (ParseException unreadable) {
      // Then it has none, and whoever reads the answer refuses it.
      return;
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
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

  /// The same request, over this wire.
  HTTPResponse send(HTTPRequest request) throws IOException {
    return request.send(this);
  }
}
