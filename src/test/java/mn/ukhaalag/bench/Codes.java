package mn.ukhaalag.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;

/// The telephones of people: a gateway that the office sends its SMS to, from which they read the
/// codes they asked for.
final class Codes implements AutoCloseable {

  private static final Pattern TO = Pattern.compile("\"to\":\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  private final HttpServer gateway;
  private final Map<String, String> newest = new ConcurrentHashMap<>();

  private Codes(HttpServer gateway) {
    this.gateway = gateway;
  }

  static Codes open() throws IOException {
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var codes = new Codes(gateway);
    gateway.createContext("/", codes::take);
    gateway.start();
    return codes;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher to = TO.matcher(body);
    Matcher code = CODE.matcher(body.substring(body.indexOf("\"text\"")));
    if (to.find() && code.find()) {
      newest.put(to.group(1), code.group(1));
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /// The settings of an office that sends its SMS here.
  String setting() {
    return "--ukhaalag.sms.url=http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms";
  }

  /// A code that somebody has asked for and not typed yet.
  record Asked(Seen page, String code) {

    /// Types it, with a new password.
    ///
    /// @return whether the office took it
    boolean opens() {
      Seen answer =
          page.form("/password-reset/code")
              .with("code", code)
              .with("password", Account.PASSWORD + "-new")
              .send();
      return answer.status() == 200;
    }
  }

  /// Asks for a code as somebody who has forgotten the password, and reads it.
  Asked ask(int port, String phone) throws Exception {
    newest.remove(phone);
    Seen page =
        Browse.at(port)
            .open("/password-reset")
            .form("/password-reset")
            .with("identifier", phone)
            .send();
    Waiting.until(Duration.ofSeconds(30), "the code came", () -> newest.containsKey(phone));
    return new Asked(page, newest.getOrDefault(phone, ""));
  }

  @Override
  public void close() {
    gateway.stop(0);
  }
}
