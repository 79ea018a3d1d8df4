package mn.ukhaalag.service.certificate;

import java.security.cert.CertificateEncodingException;
import mn.ukhaalag.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What others need to check certificates without us: the public key of the QR codes and, while
/// there is no other, the development authority with its list of revoked keys (RFC 5280).
@Controller
class KeyPages {

  private static final MediaType LIST = MediaType.parseMediaType("application/pkix-crl");
  private static final MediaType CERTIFICATE = MediaType.parseMediaType("application/pkix-cert");
  private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

  private final QrProof proofs;
  private final Seals seals;
  private final DevelopmentAuthority authority;

  KeyPages(QrProof proofs, Seals seals, DevelopmentAuthority authority) {
    this.proofs = proofs;
    this.seals = seals;
    this.authority = authority;
  }

  /// How it is done.
  @GetMapping("/certificates/offline")
  ModelAndView offline() {
    return Views.page("offline", seals.isDevelopment());
  }

  @GetMapping("/certificates/keys.json")
  ResponseEntity<String> keys() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(proofs.keys());
  }

  @GetMapping("/certificates/key.pem")
  ResponseEntity<String> key() {
    return ResponseEntity.ok().contentType(PEM).body(proofs.pem());
  }

  @GetMapping(DevelopmentAuthority.LIST_PATH)
  ResponseEntity<byte[]> list() {
    requireDevelopment();
    return ResponseEntity.ok().contentType(LIST).body(authority.list());
  }

  @GetMapping("/certificates/authority.cer")
  ResponseEntity<byte[]> authority() throws CertificateEncodingException {
    requireDevelopment();
    return ResponseEntity.ok().contentType(CERTIFICATE).body(authority.certificate().getEncoded());
  }

  private void requireDevelopment() {
    if (!seals.isDevelopment()) {
      throw new NotFound("development authority");
    }
  }
}
