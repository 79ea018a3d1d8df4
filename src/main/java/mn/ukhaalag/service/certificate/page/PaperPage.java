package mn.ukhaalag.service.certificate.page;

import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.service.certificate.Certificate;
import org.jspecify.annotations.Nullable;

/// The paper of a certificate.
///
/// @param words its sentences in both languages
/// @param validUntil empty if it has no end
/// @param standing what it is worth
public record PaperPage(
    Words words,
    Head head,
    Certificate certificate,
    String validUntil,
    Check check,
    Standing standing) {

  /// What a paper is worth.
  public enum Standing {
    SEALED,
    /// With a key that nobody may trust.
    DEVELOPMENT,
    /// Nothing: it shows what a certificate would look like.
    SPECIMEN
  }

  /// What stands at the top.
  ///
  /// @param contact how the organisation is reached, a line each
  /// @param aimag where it was issued; may be empty
  public record Head(
      String nameMn, String nameEn, List<String> contact, String day, String aimag) {}

  /// How it is checked.
  ///
  /// @param qr what the QR code says
  /// @param address of the page to check it, as it is typed
  /// @param seal whose electronic seal it bears
  public record Check(String qr, String address, String seal) {}

  public boolean isSpecimen() {
    return standing == Standing.SPECIMEN;
  }

  /// The last part of the key of the mark on every page; null for none.
  public @Nullable String mark() {
    return switch (standing) {
      case SEALED -> null;
      case DEVELOPMENT -> "mark";
      case SPECIMEN -> "specimen-mark";
    };
  }

  /// That of the sentence that says why nobody may rely on it; null for none.
  public @Nullable String warning() {
    return switch (standing) {
      case SEALED -> null;
      case DEVELOPMENT -> "development";
      case SPECIMEN -> "specimen";
    };
  }

  public String mn(String key, Object... arguments) {
    return words.get(Language.MN, "service.certificate.paper." + key, arguments);
  }

  public String en(String key, Object... arguments) {
    return words.get(Language.EN, "service.certificate.paper." + key, arguments);
  }
}
