package mn.ukhaalag.service.certificate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// With which key certificates are sealed (`ukhaalag.certificate.*`). Where neither a file nor a
/// device is named, a development authority makes one, and every certificate says so.
///
/// @param keyFile the path of a PKCS#12 file with the key and its chain
/// @param device the path of the PKCS#11 library of a device that holds the key
/// @param slot of the device, as its place in the list of slots
/// @param password of the file, or the PIN of the device
/// @param alias which key of the file or device; empty if there is only one
/// @param timeAuthority the address of a time-stamping authority (RFC 3161); needed with a key of
///     one's own
@ConfigurationProperties("ukhaalag.certificate")
record SealSettings(
    @DefaultValue("") String keyFile,
    @DefaultValue("") String device,
    @DefaultValue("0") int slot,
    @DefaultValue("") String password,
    @DefaultValue("") String alias,
    @DefaultValue("") String timeAuthority) {

  boolean isDevelopment() {
    return keyFile.isBlank() && device.isBlank();
  }

  /// Without the password, so that no log learns it.
  @Override
  public String toString() {
    return "SealSettings[keyFile=%s, device=%s, slot=%d, alias=%s, timeAuthority=%s]"
        .formatted(keyFile, device, slot, alias, timeAuthority);
  }
}
