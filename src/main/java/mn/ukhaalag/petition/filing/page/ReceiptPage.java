package mn.ukhaalag.petition.filing.page;

import java.time.LocalDate;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.web.QrCode;

/// What a petitioner is given once the petition is filed.
///
/// @param secret with it and the reference, anybody can follow the petition
/// @param wasSent whether the secret went to a telephone or an e-mail address too
/// @param link to follow it, as printed
/// @param signatories how many were asked to confirm their signature
public record ReceiptPage(
    Petition petition,
    String secret,
    boolean wasSent,
    Organisation organisation,
    LocalDate lastDay,
    String link,
    QrCode code,
    int signatories) {

  /// The secret in two groups, easier to read and to type.
  public String spacedSecret() {
    return secret.substring(0, 5) + " " + secret.substring(5);
  }
}
