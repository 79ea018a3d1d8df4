package mn.ukhaalag.service.application;

import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Filing.Applicant;
import org.jspecify.annotations.Nullable;

/// For whom an operator fills in a draft, and why.
///
/// @param post of the operator
record DeskFiling(
    UUID post,
    Channel channel,
    String reason,
    String name,
    @Nullable String phone,
    @Nullable String email) {

  /// How the applicant came to the operator.
  enum Channel {
    COUNTER,
    PHONE
  }

  Applicant applicant() {
    return new Applicant(null, name, phone, email, Language.MN);
  }
}
