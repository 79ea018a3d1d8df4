package mn.ukhaalag.service.certificate;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.FileCacheCRLSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Gives the seal of this house: with a key of its own from a file or a device, or that of the
/// development authority. It is made when it is first needed, not when the program starts.
@Component
@EnableConfigurationProperties(SealSettings.class)
class Seals {

  private static final Duration LISTS_KEPT = Duration.ofHours(1);

  private final SealSettings settings;
  private final DevelopmentAuthority authority;
  private final Path cache;
  private @Nullable Seal made;

  Seals(
      SealSettings settings, DevelopmentAuthority authority, @Value("${ukhaalag.data}") Path data) {
    this.cache = data.resolve("revocation");
    this.settings = settings;
    this.authority = authority;
  }

  boolean isDevelopment() {
    return settings.isDevelopment();
  }

  /// @throws IllegalStateException if the settings name no usable key
  synchronized Seal seal() {
    if (made == null) {
      made = isDevelopment() ? authority.seal() : configured();
    }
    return made;
  }

  private Seal configured() {
    if (settings.timeAuthority().isBlank()) {
      throw new IllegalStateException("Name a time-stamping authority for your own key");
    }
    AbstractKeyStoreTokenConnection token = token();
    DSSPrivateKeyEntry key = key(token);
    List<CertificateToken> chain = List.of(key.getCertificateChain());
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(chain.getLast());
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setCrlSource(lists());
    verifier.setOcspSource(new OnlineOCSPSource());
    // The authority of the time has a chain of its own, whose root nobody named here.
    verifier.setCheckRevocationForUntrustedChains(true);
    return new Seal(token, key, verifier, new OnlineTSPSource(settings.timeAuthority()), false);
  }

  /// Lists of revoked keys are kept on the disk as long as they hold, but no longer than an hour.
  private FileCacheCRLSource lists() {
    var lists = new FileCacheCRLSource(new OnlineCRLSource());
    lists.setFileCacheDirectory(cache.toFile());
    lists.setMaxNextUpdateDelay(LISTS_KEPT.toSeconds());
    return lists;
  }

  private AbstractKeyStoreTokenConnection token() {
    var password = new PasswordProtection(settings.password().toCharArray());
    if (!settings.device().isBlank()) {
      String slot = "slotListIndex = " + settings.slot();
      return new Pkcs11SignatureToken(settings.device(), password, slot);
    }
    try {
      return new Pkcs12SignatureToken(settings.keyFile(), password);
    } catch (IOException problem) {
      throw new UncheckedIOException("Not readable: " + settings.keyFile(), problem);
    }
  }

  private DSSPrivateKeyEntry key(AbstractKeyStoreTokenConnection token) {
    if (!settings.alias().isBlank()) {
      return token.getKey(settings.alias());
    }
    List<DSSPrivateKeyEntry> keys = token.getKeys();
    if (keys.size() != 1) {
      throw new DSSException("Name the alias of the key: there are " + keys.size());
    }
    return keys.getFirst();
  }
}
