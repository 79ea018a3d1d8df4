package mn.ukhaalag.service.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.process.PermitOffice;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// An office that has filled in the price of a shipped service: the copy of a marriage certificate
/// costs 5000 tögrög with it.
@Component
class PricedOffice {

  static final String CODE = "redcross";

  private static final String PRICE =
      """
      "fees": {"lines": [{"name": {"mn": "Хураамж", "en": "Fee"},
                          "prices": [{"from": "2020-01-01", "mnt": "5000"}]}]}
      """;

  private final PermitOffice permits;
  private final ServiceFile files;
  private final Publishing publishing;

  PricedOffice(PermitOffice permits, ServiceFile files, Publishing publishing) {
    this.permits = permits;
    this.files = files;
    this.publishing = publishing;
  }

  /// The code of a service that is like the shipped one but for its price.
  String service() {
    String code = "copy-" + UUID.randomUUID().toString().substring(0, 8);
    Service service = permits.service(code, CODE);
    byte[] priced =
        shipped("marriage-certificate-copy")
            .replace("\"fees\": {}", PRICE.strip())
            .getBytes(StandardCharsets.UTF_8);
    Version kept =
        publishing.keep(
            service, files.read(priced).definition(), new Author(UUID.randomUUID(), null));
    publishing.propose(kept.id(), new Author(UUID.randomUUID(), null));
    publishing.publish(kept.id(), new Author(UUID.randomUUID(), null));
    return code;
  }

  private static String shipped(String code) {
    try {
      return new ClassPathResource("service/" + code + ".json")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
