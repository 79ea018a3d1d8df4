package mn.ukhaalag.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A petition as a program sends it, in JSON.
public final class JsonFuzz {

  private static final byte[] HEAD =
      """
      POST /api/v1/petitions
      Content-Type: application/json
      Accept: application/json

      """
          .getBytes(StandardCharsets.US_ASCII);

  private JsonFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    var request = new ByteArrayOutputStream();
    request.writeBytes(HEAD);
    request.writeBytes(bytes);
    Exchange.send(request.toByteArray());
  }
}
