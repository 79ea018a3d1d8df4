package mn.ukhaalag.service.certificate;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import mn.ukhaalag.secret.InstallationSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The authority that stands in while this house has no key of its own. Its keys lie in
/// `certificate.p12` in the data folder, under a password that comes from the secret of the
/// installation, and are made when they are first needed.
@Component
class DevelopmentAuthority {

  /// Where everybody finds the list of revoked keys.
  static final String LIST_PATH = "/certificates/authority.crl";

  /// The policy that its time stamps name; of no meaning elsewhere.
  private static final String TIME_POLICY = "1.3.6.1.4.1.13762.3";

  private static final Duration LIST_KEPT = Duration.ofHours(12);
  private static final int PASSWORD = 24;

  private final InstallationSecret secret;
  private final Path path;
  private final String listAddress;
  private final InstantSource clock = InstantSource.system();
  private @Nullable Opened opened;
  private byte @Nullable [] list;
  private Instant listedAt = Instant.MIN;

  private record Opened(DevelopmentKeys keys, KeyStore store, String password) {}

  DevelopmentAuthority(
      InstallationSecret secret,
      @Value("${ukhaalag.data}") Path data,
      @Value("${ukhaalag.address}") String address) {
    this.secret = secret;
    this.path = data.resolve("certificate.p12");
    this.listAddress = address + LIST_PATH;
  }

  /// The certificate of the authority itself.
  synchronized X509Certificate certificate() {
    return done(() -> DevelopmentKeys.authority(opened().store()));
  }

  /// The list of revoked keys, not older than half a day.
  ///
  /// @return DER
  synchronized byte[] list() {
    Instant now = clock.instant();
    if (list == null || listedAt.plus(LIST_KEPT).isBefore(now)) {
      list = done(() -> opened().keys().list(opened().store(), now));
      listedAt = now;
    }
    return list.clone();
  }

  /// A seal with its key, stamped with its time.
  synchronized Seal seal() {
    return done(
        () -> {
          var stored = new ByteArrayOutputStream();
          char[] password = opened().password().toCharArray();
          opened().store().store(stored, password);
          var token =
              new KeyStoreSignatureTokenConnection(
                  stored.toByteArray(), "PKCS12", new PasswordProtection(password));
          return new Seal(token, token.getKey(DevelopmentKeys.SEAL), verifier(), time(), true);
        });
  }

  private CommonCertificateVerifier verifier() {
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(certificate()));
    var verifier = new CommonCertificateVerifier(true);
    verifier.setTrustedCertSources(trusted);
    CRLSource own = this::revocation;
    verifier.setCrlSource(own);
    return verifier;
  }

  private CRLToken revocation(CertificateToken certificate, CertificateToken issuer) {
    return done(
        () -> {
          var binary = CRLUtils.buildCRLBinary(list());
          var token = new CRLToken(certificate, CRLUtils.buildCRLValidity(binary, issuer));
          token.setExternalOrigin(RevocationOrigin.EXTERNAL);
          token.setSourceURL(listAddress);
          return token;
        });
  }

  private KeyEntityTSPSource time() throws GeneralSecurityException, IOException {
    var source =
        new KeyEntityTSPSource(
            opened().store(), DevelopmentKeys.TIME, opened().password().toCharArray());
    source.setTsaPolicy(TIME_POLICY);
    source.setAcceptedDigestAlgorithms(List.of(DigestAlgorithm.SHA256));
    source.setDigestAlgorithm(DigestAlgorithm.SHA256);
    return source;
  }

  private Opened opened() throws GeneralSecurityException, IOException {
    if (opened == null) {
      opened = open();
    }
    return opened;
  }

  private Opened open() throws GeneralSecurityException, IOException {
    byte[] derived = secret.derive("certificate-key-file", PASSWORD);
    String written = Base64.getEncoder().encodeToString(derived);
    char[] password = written.toCharArray();
    var keys = new DevelopmentKeys(listAddress, password);
    var file = new KeyFile(path, password);
    if (file.read().isEmpty()) {
      file.create(keys.found(clock.instant()));
    }
    KeyStore store = file.read().orElseThrow();
    if (keys.isDue(store, clock.instant())) {
      keys.renew(store, clock.instant());
      file.replace(store);
    }
    return new Opened(keys, store, written);
  }

  /// Something that only a broken file or program can stop.
  private interface Deed<T> {
    T doIt() throws GeneralSecurityException, IOException;
  }

  private static <T> T done(Deed<T> deed) {
    try {
      return deed.doIt();
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("The development authority fails", problem);
    } catch (IOException problem) {
      throw new UncheckedIOException("certificate.p12 is not readable", problem);
    }
  }
}
