package mn.ukhaalag.access.page;

import static java.util.Objects.requireNonNullElse;

/// What a citizen types to register. Either the register number or, for foreigners, the passport
/// is filled in. What a browser does not send is empty.
public record RegistrationForm(
    String familyName,
    String givenName,
    String registerNumber,
    String passport,
    String phone,
    String email,
    String password,
    String language) {

  public RegistrationForm {
    familyName = requireNonNullElse(familyName, "").strip();
    givenName = requireNonNullElse(givenName, "").strip();
    registerNumber = requireNonNullElse(registerNumber, "").strip();
    passport = requireNonNullElse(passport, "").strip();
    phone = requireNonNullElse(phone, "").strip();
    email = requireNonNullElse(email, "").strip();
    password = requireNonNullElse(password, "");
    language = requireNonNullElse(language, "");
  }

  /// Tells nothing, so that no log learns it.
  @Override
  public String toString() {
    return "RegistrationForm";
  }
}
