package mn.ukhaalag.service;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.calendar.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What somebody's own account tells of him.
@Component
class OwnRecord implements KnownFacts {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Accounts accounts;
  private final LegalTime legalTime;

  OwnRecord(Accounts accounts, LegalTime legalTime) {
    this.accounts = accounts;
    this.legalTime = legalTime;
  }

  @Override
  public Map<String, JsonNode> of(Actor actor) {
    Map<String, JsonNode> known = new HashMap<>();
    UUID id = actor.account();
    if (id != null) {
      accounts.person(id).ifPresent(person -> add(known, person));
    }
    return known;
  }

  private void add(Map<String, JsonNode> known, Accounts.Person person) {
    add(known, person.account());
    person
        .identity()
        .filter(it -> it.kind() == Identity.Kind.REGISTER_NUMBER)
        .ifPresent(it -> add(known, new RegisterNumber(it.number())));
  }

  private static void add(Map<String, JsonNode> known, Account account) {
    known.put("citizen.name", JSON.stringNode(account.name()));
    put(known, "citizen.phone", account.phone());
    put(known, "citizen.email", account.email());
  }

  private static void put(Map<String, JsonNode> known, String name, @Nullable Contact contact) {
    if (contact != null) {
      known.put(name, JSON.stringNode(contact.value()));
    }
  }

  private void add(Map<String, JsonNode> known, RegisterNumber number) {
    LocalDate today = legalTime.today();
    known.put("citizen.register", JSON.stringNode(number.value()));
    known.put("citizen.age", JSON.numberNode(Period.between(number.birthday(), today).getYears()));
  }
}
