package mn.ukhaalag.access;

import mn.ukhaalag.directory.ContactSeal;
import org.springframework.stereotype.Component;

/// Seals contacts for the directory with the key of the house.
@Component
class SealedContacts implements ContactSeal {

  private final Secrets secrets;

  SealedContacts(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public byte[] of(String contact) {
    return secrets.hmac("forgotten contact", contact);
  }
}
