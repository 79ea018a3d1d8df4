package mn.ukhaalag.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs in with an account of the demo.
final class Account {

  static final String PASSWORD = "darkhan-demo-2026";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private Account() {}

  /// A session of somebody.
  ///
  /// @param token without which no form is taken
  record Session(String cookies, String token) {}

  /// The cookies of a new session of that account.
  static String signIn(int port, String identifier) throws IOException, InterruptedException {
    return open(port, identifier).cookies();
  }

  /// A new session of that account.
  static Session open(int port, String identifier) throws IOException, InterruptedException {
    var cookies = new CookieManager();
    String token;
    URI address = URI.create("http://127.0.0.1:" + port + "/sign-in");
    try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      String typed =
          "identifier=%s&password=%s&_csrf=%s"
              .formatted(coded(identifier), coded(PASSWORD), coded(token(client, address)));
      var answer =
          client.send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(typed))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 303) {
        throw new IllegalStateException(identifier + " cannot sign in: " + answer.body());
      }
      token = token(client, address.resolve("/work"));
    }
    String header =
        cookies.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return new Session(header, token);
  }

  /// The token of the forms on a page.
  private static String token(HttpClient client, URI address)
      throws IOException, InterruptedException {
    String page =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("No form at " + address + ":\n" + page);
    }
    return token.group(1);
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
