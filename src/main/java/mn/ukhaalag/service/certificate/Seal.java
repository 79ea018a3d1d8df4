package mn.ukhaalag.service.certificate;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;

/// Seals a PDF file: PAdES, level B-LT (ETSI EN 319 142-1), which holds all that is needed to
/// check it later: the signature, a time stamp, the chains of certificates and what said on that
/// day that none of them was revoked. Any number of threads may use it.
final class Seal {

  private final SignatureTokenConnection token;
  private final DSSPrivateKeyEntry key;
  private final PAdESService service;
  private final boolean development;

  Seal(
      SignatureTokenConnection token,
      DSSPrivateKeyEntry key,
      CertificateVerifier verifier,
      TSPSource time,
      boolean development) {
    this.token = token;
    this.key = key;
    this.development = development;
    service = new PAdESService(verifier);
    service.setTspSource(time);
  }

  /// Whether nobody outside may trust it.
  boolean isDevelopment() {
    return development;
  }

  CertificateToken certificate() {
    return key.getCertificate();
  }

  /// Whose seal it is, as it names itself.
  String owner() {
    return DSSASN1Utils.getSubjectCommonName(certificate());
  }

  /// @param pdf a whole file without a signature
  /// @param reason why it is sealed, as readers of PDF show it
  /// @throws eu.europa.esig.dss.model.DSSException if the key, the time-stamping authority or the
  ///     list of revoked keys cannot be reached, or the key is revoked
  byte[] seal(byte[] pdf, String reason) {
    var parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(key.getCertificate());
    parameters.setCertificateChain(key.getCertificateChain());
    parameters.setSignerName(owner());
    parameters.setReason(reason);
    parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
    DSSDocument document = new InMemoryDocument(pdf);
    var value =
        token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key);
    return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
  }
}
