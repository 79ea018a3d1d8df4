package mn.ukhaalag.fuzz;

import java.io.IOException;

/// Whatever a browser, or somebody who is none, sends to pages: the whole request.
public final class PagesFuzz {

  private PagesFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Exchange.send(bytes);
  }
}
