package mn.ukhaalag.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A request as a client of Open311 sends it: a form, answered in XML. What begins with a question
/// mark is a query for requests.
public final class Open311Fuzz {

  private static final byte QUERY = '?';
  private static final byte[] LIST =
      "GET /open311/v2/requests.xml".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REQUEST =
      """
      POST /open311/v2/requests.xml
      Content-Type: application/x-www-form-urlencoded

      """
          .getBytes(StandardCharsets.US_ASCII);

  private Open311Fuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    boolean isQuery = bytes.length > 0 && bytes[0] == QUERY;
    var request = new ByteArrayOutputStream();
    request.writeBytes(isQuery ? LIST : REQUEST);
    request.writeBytes(bytes);
    Exchange.send(request.toByteArray());
  }
}
