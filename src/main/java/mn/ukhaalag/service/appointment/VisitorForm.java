package mn.ukhaalag.service.appointment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Names;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads who comes from a form. Whoever has signed in is known already and may write another name,
/// for a child perhaps; whoever has not tells a name and a telephone number.
@Component
class VisitorForm {

  private static final int LONGEST = 100;

  private final Accounts accounts;

  VisitorForm(Accounts accounts) {
    this.accounts = accounts;
  }

  /// What is in the form before anybody has typed.
  Typed known(Actor actor, Map<String, String> others) {
    var fields = new HashMap<>(others);
    Optional<Account> account = Optional.ofNullable(actor.account()).flatMap(accounts::find);
    account.ifPresent(it -> fields.put("name", it.name()));
    return new Typed(fields);
  }

  Person person(Actor actor, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    String name = reading.text("name", LONGEST);
    problems.addIf(
        !name.isEmpty() && !Names.isName(name), "name", "service.appointment.problem.name");
    Optional<Account> account = Optional.ofNullable(actor.account()).flatMap(accounts::find);
    if (account.isPresent()) {
      Account own = account.get();
      return new Person(own.id(), name, text(own.phone()), text(own.email()), actor.language());
    }
    Optional<Contact> phone = Contact.phone(typed.get("phone"));
    problems.addIf(phone.isEmpty(), "phone", "service.appointment.problem.phone");
    return new Person(null, name, phone.map(Contact::value).orElse(null), null, actor.language());
  }

  private static @Nullable String text(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }

  /// The key of the form that was sent; a new one if it has none, so that nothing is taken twice
  /// by a form of ours, and a program without one gets what it asks for.
  static UUID key(Typed typed) {
    try {
      return UUID.fromString(typed.get("key"));
    } catch (IllegalArgumentException missing) {
      return UUID.randomUUID();
    }
  }

  /// The key of the form that is shown.
  static String keyFor(Typed typed) {
    return key(typed).toString();
  }
}
