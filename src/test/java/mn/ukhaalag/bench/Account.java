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

  private static final String PASSWORD = "darkhan-demo-2026";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private Account() {}

  /// The cookies of a new session of that account.
  static String signIn(int port, String identifier) throws IOException, InterruptedException {
    var cookies = new CookieManager();
    URI address = URI.create("http://127.0.0.1:" + port + "/sign-in");
    try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      String form =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      Matcher token = TOKEN.matcher(form);
      if (!token.find()) {
        throw new IllegalStateException("No form to sign in with:\n" + form);
      }
      String typed =
          "identifier=%s&password=%s&_csrf=%s"
              .formatted(coded(identifier), coded(PASSWORD), coded(token.group(1)));
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
    }
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
