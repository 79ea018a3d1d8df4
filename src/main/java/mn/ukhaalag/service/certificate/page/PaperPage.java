package mn.ukhaalag.service.certificate.page;

import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.service.certificate.Certificate;

/// The paper of a certificate.
///
/// @param words its sentences in both languages
/// @param validUntil empty if it has no end
/// @param development whether it is sealed with a key that nobody may trust
public record PaperPage(
    Words words,
    Head head,
    Certificate certificate,
    String validUntil,
    Check check,
    boolean development) {

  /// What stands at the top.
  ///
  /// @param contact how the organisation is reached, in one line
  /// @param aimag where it was issued; may be empty
  public record Head(String nameMn, String nameEn, String contact, String day, String aimag) {}

  /// How it is checked.
  ///
  /// @param qr what the QR code says
  /// @param address of the page to check it, as it is typed
  /// @param seal whose electronic seal it bears
  public record Check(String qr, String address, String seal) {}

  public String mn(String key, Object... arguments) {
    return words.get(Language.MN, "service.certificate.paper." + key, arguments);
  }

  public String en(String key, Object... arguments) {
    return words.get(Language.EN, "service.certificate.paper." + key, arguments);
  }
}
