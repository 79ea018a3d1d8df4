package mn.ukhaalag.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.PostRegister;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;

/// Makes citizens and officials with accounts, for tests of any room. All have the same password.
@Component
public class People {

  public static final String PASSWORD = "морь сайхан давхина";

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final NewAccounts accounts;
  private final Organisations organisations;
  private final PostRegister posts;
  private final Officials officials;
  private final Appointments appointments;
  private final String hash;

  People(
      NewAccounts accounts,
      Passwords passwords,
      Organisations organisations,
      PostRegister posts,
      Officials officials,
      Appointments appointments) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.posts = posts;
    this.officials = officials;
    this.appointments = appointments;
    this.hash = passwords.hash(PASSWORD);
  }

  /// A citizen who signs in with that number.
  public UUID citizen(String givenName, String phone) {
    var citizen =
        new Account.Citizen(
            "Бат", givenName, null, null, Contact.phone(phone).orElseThrow(), Language.MN);
    return accounts.open(citizen, hash).orElseThrow();
  }

  /// A citizen who signs in with that number, and whose register number is known.
  public UUID citizen(String givenName, String phone, String register) {
    var citizen =
        new Account.Citizen(
            "Бат",
            givenName,
            Identity.of(new RegisterNumber(register)),
            null,
            Contact.phone(phone).orElseThrow(),
            Language.MN);
    return accounts.open(citizen, hash).orElseThrow();
  }

  /// An official and his post.
  public record Placed(UUID account, UUID official, UUID post, UUID organisation) {}

  /// An official who signs in with that number, on a new post with these roles in the
  /// organisation with that code.
  public Placed official(String organisation, String givenName, String phone, Role... roles) {
    UUID place = organisations.byCode(organisation).orElseThrow().id();
    var facts = new PostRegister.Facts(null, "Туршилтын ажилтан", "Test post", Set.of(roles));
    UUID post = posts.enter(Author.SYSTEM, place, "test-" + phone, facts, SINCE);
    UUID official = officials.enter(Author.SYSTEM, "Дорж", givenName, null, phone);
    appointments.appoint(Author.SYSTEM, post, official, SINCE, null);
    var account =
        new Account.Official(
            official, "Д." + givenName, null, Contact.phone(phone).orElseThrow(), Language.MN);
    return new Placed(
        accounts.open(account, hash, Author.SYSTEM).orElseThrow(), official, post, place);
  }

  /// Ends his appointment yesterday.
  public void leave(Placed placed) {
    appointments.of(placed.organisation()).stream()
        .filter(it -> it.post().equals(placed.post()))
        .forEach(it -> appointments.end(Author.SYSTEM, it.id(), LocalDate.of(2026, 3, 1)));
  }
}
