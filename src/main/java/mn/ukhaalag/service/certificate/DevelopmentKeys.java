package mn.ukhaalag.service.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// What the development authority issues: X.509 certificates and revocation lists (RFC 5280). All
/// its names begin with the word that says that nobody may trust it. Times are those of the
/// machine, for programs elsewhere hold them against theirs.
final class DevelopmentKeys {

  static final String MARK = "ТУРШИЛТ / DEVELOPMENT";
  static final String AUTHORITY = "authority";
  static final String SEAL = "seal";
  static final String TIME = "time";

  private static final Duration AUTHORITY_LASTS = Duration.ofDays(20 * 365);
  private static final Duration KEY_LASTS = Duration.ofDays(3 * 365);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(365);
  private static final Duration LIST_LASTS = Duration.ofDays(7);

  /// Clocks elsewhere are late.
  private static final Duration SLACK = Duration.ofHours(1);

  private static final int SERIAL_BITS = 120;

  private final String listAddress;
  private final char[] password;
  private final SecureRandom random = new SecureRandom();

  /// @param listAddress where everybody finds the revocation list
  /// @param password of the keys in the store
  DevelopmentKeys(String listAddress, char[] password) {
    this.listAddress = listAddress;
    this.password = password.clone();
  }

  /// A new authority with a key to seal and a key to stamp the time.
  KeyStore found(Instant now) throws GeneralSecurityException, IOException {
    KeyPair pair = newPair();
    X500Name name = name("CA");
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            newSerial(),
            Date.from(now.minus(SLACK)),
            Date.from(now.plus(AUTHORITY_LASTS)),
            name,
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(
        AUTHORITY,
        pair.getPrivate(),
        password,
        new Certificate[] {signed(builder, pair.getPrivate())});
    renew(store, now);
    return store;
  }

  /// Whether the keys are too old to seal with, or name the list where it is not any more.
  boolean isDue(KeyStore store, Instant now) throws GeneralSecurityException {
    var seal = (X509Certificate) store.getCertificate(SEAL);
    byte[] points = seal.getExtensionValue(Extension.cRLDistributionPoints.getId());
    return seal.getNotAfter().toInstant().isBefore(now.plus(RENEWED_BEFORE))
        || !new String(points, StandardCharsets.ISO_8859_1).contains(listAddress);
  }

  /// Gives the authority new keys to seal and to stamp the time.
  void renew(KeyStore store, Instant now) throws GeneralSecurityException, IOException {
    KeyPair seal = newPair();
    var sealing = builder(store, "SEAL", seal, now);
    sealing.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    put(store, SEAL, seal, sealing);
    KeyPair time = newPair();
    var stamping = builder(store, "TSA", time, now);
    stamping.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    stamping.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    put(store, TIME, time, stamping);
  }

  /// The list of revoked keys (CRL), which is empty: keys of a development authority are thrown
  /// away and not revoked.
  ///
  /// @return DER, good for a week
  byte[] list(KeyStore store, Instant now) throws GeneralSecurityException, IOException {
    var builder = new JcaX509v2CRLBuilder(authority(store), Date.from(now.minus(SLACK)));
    builder.setNextUpdate(Date.from(now.plus(LIST_LASTS)));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority(store)));
    builder.addExtension(
        Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
    return builder.build(signer(key(store))).getEncoded();
  }

  static X509Certificate authority(KeyStore store) throws GeneralSecurityException {
    return (X509Certificate) store.getCertificate(AUTHORITY);
  }

  private PrivateKey key(KeyStore store) throws GeneralSecurityException {
    return (PrivateKey) store.getKey(AUTHORITY, password);
  }

  private X509v3CertificateBuilder builder(KeyStore store, String part, KeyPair pair, Instant now)
      throws GeneralSecurityException, IOException {
    var builder =
        new JcaX509v3CertificateBuilder(
            authority(store),
            newSerial(),
            Date.from(now.minus(SLACK)),
            Date.from(now.plus(KEY_LASTS)),
            name(part),
            pair.getPublic());
    var identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(authority(store)));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        identifiers.createSubjectKeyIdentifier(pair.getPublic()));
    builder.addExtension(Extension.cRLDistributionPoints, false, points());
    return builder;
  }

  private CRLDistPoint points() {
    var address = new GeneralName(GeneralName.uniformResourceIdentifier, listAddress);
    var name = new DistributionPointName(new GeneralNames(address));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
  }

  private void put(KeyStore store, String alias, KeyPair pair, X509v3CertificateBuilder builder)
      throws GeneralSecurityException {
    var chain = new Certificate[] {signed(builder, key(store)), authority(store)};
    store.setKeyEntry(alias, pair.getPrivate(), password, chain);
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
  }

  private static ContentSigner signer(PrivateKey key) throws GeneralSecurityException {
    try {
      return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    } catch (OperatorCreationException problem) {
      throw new GeneralSecurityException(problem);
    }
  }

  private static X500Name name(String part) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "MN")
        .addRDN(BCStyle.O, "Ухаалаг / Ukhaalag")
        .addRDN(BCStyle.CN, MARK + " " + part)
        .build();
  }

  private static KeyPair newPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private BigInteger newSerial() {
    return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
  }
}
