package mn.ukhaalag.service.certificate.page;

/// What everybody learns of a certificate.
///
/// @param trust what the one who asks has shown
public record AnswerPage(Sheet sheet, Trust trust) {

  /// How much somebody may know.
  public enum Trust {
    /// The number alone, which may be guessed: nobody is named.
    NUMBER,
    /// The paper itself, by the proof in its QR code.
    PAPER,
    /// A code that we never made for it.
    FORGED
  }
}
