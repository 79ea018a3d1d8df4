package mn.ukhaalag.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The requests that the bench sends, as they go over the wire.
final class Requests {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Requests() {}

  /// A page as a browser asks for it that was here before and takes no compressed answer, so that
  /// what is measured is not zlib.
  static byte[] page(String path, String cookies) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n"
            + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// Files a petition as a program does, under a key that nobody used before.
  static byte[] filing(Sample sample) {
    byte[] body = JSON.writeValueAsBytes(fields(sample));
    byte[] head =
        ("POST /api/v1/petitions HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: "
                + UUID.randomUUID()
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  /// Sends a form of a page as a browser does.
  static byte[] form(String path, Account.Session session, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + Account.coded(it.getValue()))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + Account.coded(session.token());
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nCookie: "
            + session.cookies()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Map<String, String> fields(Sample sample) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", sample.kind());
    fields.put("category", sample.category());
    fields.put("area", sample.area());
    fields.put("title", sample.title());
    fields.put("body", sample.body());
    fields.put("publish", "yes");
    fields.put("name", Sample.NAME);
    fields.put("phone", Sample.PHONE);
    return fields;
  }
}
