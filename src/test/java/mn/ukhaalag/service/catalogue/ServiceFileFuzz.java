package mn.ukhaalag.service.catalogue;

import mn.ukhaalag.fuzz.Claim;
import mn.ukhaalag.fuzz.House;
import mn.ukhaalag.web.BadInput;

/// A service as a file, with its form, its fees and its process.
public final class ServiceFileFuzz {

  private ServiceFileFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      ServiceFile.Content content = House.part(ServiceFile.class).read(bytes);
      Claim.that(content.definition().bpmn().size() >= 0, () -> "no process");
    } catch (BadInput refused) {
      Claim.that(refused.status().is4xxClientError(), () -> "refused as " + refused.status());
    }
  }
}
