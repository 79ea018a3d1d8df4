package mn.ukhaalag.access;

import java.time.LocalDate;
import java.util.Optional;
import mn.ukhaalag.access.page.RegistrationForm;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Reads the form of a citizen who registers, and says what is wrong with it.
final class RegistrationCheck {

  private final RegistrationForm form;
  private final LocalDate today;
  private final Problems problems;

  RegistrationCheck(RegistrationForm form, LocalDate today, Problems problems) {
    this.form = form;
    this.today = today;
    this.problems = problems;
  }

  /// The citizen that the form tells of; empty if the problems say why not.
  Optional<Account.Citizen> citizen() {
    problems.addIf(form.familyName().isEmpty(), "familyName", "access.family-name.missing");
    problems.addIf(!Names.isName(form.familyName()), "familyName", "access.name.wrong");
    problems.addIf(form.givenName().isEmpty(), "givenName", "access.given-name.missing");
    problems.addIf(!Names.isName(form.givenName()), "givenName", "access.name.wrong");
    Identity identity = form.passport().isEmpty() ? registerNumber() : passport();
    Optional<Contact> phone = Contact.phone(form.phone());
    problems.addIf(form.phone().isEmpty(), "phone", "access.phone.missing");
    problems.addIf(phone.isEmpty(), "phone", "access.phone.wrong");
    Optional<Contact> email = Contact.email(form.email());
    problems.addIf(!form.email().isEmpty() && email.isEmpty(), "email", "access.email.wrong");
    return problems.isEmpty()
        ? Optional.of(
            new Account.Citizen(
                form.familyName(),
                form.givenName(),
                identity,
                email.orElse(null),
                phone.orElse(null),
                Language.of(form.language())))
        : Optional.empty();
  }

  private @Nullable Identity registerNumber() {
    if (form.registerNumber().isEmpty()) {
      problems.add("registerNumber", "access.register-number.missing");
      return null;
    }
    return switch (RegisterNumber.read(form.registerNumber(), today)) {
      case RegisterNumber.Valid valid -> Identity.of(valid.number());
      case RegisterNumber.Wrong wrong -> {
        problems.add("registerNumber", key(wrong.flaw()));
        yield null;
      }
    };
  }

  private static String key(RegisterNumber.Flaw flaw) {
    return switch (flaw) {
      case STRUCTURE -> "access.register-number.structure";
      case DATE -> "access.register-number.date";
      case FUTURE -> "access.register-number.future";
    };
  }

  private @Nullable Identity passport() {
    Optional<Identity> passport = Identity.passport(form.passport());
    problems.addIf(passport.isEmpty(), "passport", "access.passport.wrong");
    return passport.orElse(null);
  }
}
