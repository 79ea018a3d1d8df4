package mn.ukhaalag.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A form with files. What begins with an exclamation mark comes from a program, the rest from the
/// page for a petition.
public final class MultipartFuzz {

  private static final byte PROGRAM = '!';
  private static final String TYPE = "\nContent-Type: multipart/form-data; boundary=b\n\n";

  private MultipartFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    boolean isProgram = bytes.length > 0 && bytes[0] == PROGRAM;
    String head = isProgram ? "/api/v1/petitions" : "/petitions/new\nCookie: {cookies}";
    var request = new ByteArrayOutputStream();
    request.writeBytes(("POST " + head + TYPE).getBytes(StandardCharsets.US_ASCII));
    request.write(bytes, isProgram ? 1 : 0, bytes.length - (isProgram ? 1 : 0));
    Exchange.send(request.toByteArray());
  }
}
