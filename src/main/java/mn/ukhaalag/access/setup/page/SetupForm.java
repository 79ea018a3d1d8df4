package mn.ukhaalag.access.setup.page;

import static java.util.Objects.requireNonNullElse;

/// What the first administrator types. What a browser does not send is empty.
public record SetupForm(
    String code,
    String familyName,
    String givenName,
    String email,
    String phone,
    String post,
    String aimagMn,
    String aimagEn,
    String officeMn,
    String officeEn,
    String password) {

  public SetupForm {
    code = requireNonNullElse(code, "").strip();
    familyName = requireNonNullElse(familyName, "").strip();
    givenName = requireNonNullElse(givenName, "").strip();
    email = requireNonNullElse(email, "").strip();
    phone = requireNonNullElse(phone, "").strip();
    post = requireNonNullElse(post, "");
    aimagMn = requireNonNullElse(aimagMn, "").strip();
    aimagEn = requireNonNullElse(aimagEn, "").strip();
    officeMn = requireNonNullElse(officeMn, "").strip();
    officeEn = requireNonNullElse(officeEn, "").strip();
    password = requireNonNullElse(password, "");
  }

  /// Tells nothing, so that no log learns it.
  @Override
  public String toString() {
    return "SetupForm";
  }
}
