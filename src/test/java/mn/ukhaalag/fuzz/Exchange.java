package mn.ukhaalag.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One request to the [House] and what must hold of its answer: it is no failure of ours, what was
/// sent is nowhere read as markup, and documents are whole.
///
/// A request is text: the line with method and path, header lines, an empty line, the body.
/// `{cookies}` and `{token}` stand for those of an official who may do everything.
final class Exchange {

  /// What no page of ours has; whoever finds it in one has brought it in.
  private static final String FOREIGN = "x7z, [onx7z]";

  /// With them the server would wait for what never comes.
  private static final Set<String> LEFT_OUT =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

  private static final int PATIENCE = 10_000;
  private static final int SIGN_IN_EVERY = 2000;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static int sent;

  private Exchange() {}

  /// Sends it, and looks at the answer.
  static void send(byte[] request) throws IOException {
    House house = House.open();
    if (++sent % SIGN_IN_EVERY == 0) {
      house.signIn();
    }
    byte[] filled = filled(house, request);
    byte[] answer = answer(house.port(), whole(filled));
    if (answer.length > 0) {
      check(filled, new String(answer, StandardCharsets.UTF_8));
    }
  }

  private static byte[] filled(House house, byte[] request) {
    return new String(request, StandardCharsets.ISO_8859_1)
        .replace("{cookies}", house.cookies())
        .replace("{token}", house.token())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] whole(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String head = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 2);
    var whole = new StringBuilder();
    head.lines()
        .filter(line -> !LEFT_OUT.contains(line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT)))
        .forEach(line -> whole.append(versioned(line, whole.isEmpty())).append("\r\n"));
    whole.append("Host: localhost\r\nConnection: close\r\nContent-Length: ");
    whole.append(body.length()).append("\r\n\r\n").append(body);
    return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String versioned(String line, boolean isFirst) {
    return isFirst ? line + " HTTP/1.1" : line;
  }

  private static byte[] answer(int port, byte[] request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request);
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toByteArray();
    } catch (SocketException refused) {
      return new byte[0];
    }
  }

  private static void check(byte[] request, String answer) {
    int end = answer.indexOf("\r\n\r\n");
    String head = end < 0 ? answer : answer.substring(0, end);
    String asked = new String(request, StandardCharsets.UTF_8);
    if (!head.startsWith("HTTP/1.1 ")) {
      // A request without a version is answered as it was before there were versions.
      page(answer);
      return;
    }
    int status = Integer.parseInt(head.substring(9, 12));
    Claim.that(status < 500, () -> status + " for: " + asked);
    String lower = head.toLowerCase(Locale.ROOT);
    if (end > 0 && !lower.contains("transfer-encoding") && !lower.contains("content-encoding")) {
      document(lower, answer.substring(end + 4));
    } else if (end > 0 && lower.contains("content-type: text/html")) {
      page(answer.substring(end + 4));
    }
  }

  private static void document(String head, String body) {
    if (head.contains("content-type: text/html")) {
      page(body);
    } else if (!body.isEmpty() && (head.contains("/xml") || head.contains("+xml"))) {
      xml(body);
    } else if (!body.isEmpty() && (head.contains("/json") || head.contains("+json"))) {
      json(body);
    }
  }

  private static void page(String body) {
    Document page = Jsoup.parse(body);
    Claim.that(page.select(FOREIGN).isEmpty(), () -> "foreign markup in: " + body);
    Claim.that(page.select("script:not([src])").isEmpty(), () -> "a script in: " + body);
  }

  private static void xml(String body) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      builder.parse(new InputSource(new StringReader(body)));
    } catch (SAXException | IOException broken) {
      throw new AssertionError("no XML: " + body, broken);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void json(String body) {
    try {
      JSON.readTree(body);
    } catch (JacksonException broken) {
      throw new AssertionError("no JSON: " + body, broken);
    }
  }
}
