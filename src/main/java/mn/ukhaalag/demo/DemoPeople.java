package mn.ukhaalag.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.NewAccounts;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.DirectoryImport;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;

/// The people of the demo: somebody in every post, and citizens, all with the same password.
@Component
class DemoPeople {

  static final String PASSWORD = "darkhan-demo-2026";
  static final String DOMAIN = "@darkhan-uul.example";

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final DirectoryImport directory;
  private final Officials officials;
  private final Organisations organisations;
  private final Appointments appointments;
  private final Accounts accounts;
  private final NewAccounts newAccounts;
  private final Passwords passwords;
  private final Map<UUID, Optional<Actor>> holders = new HashMap<>();

  DemoPeople(
      DirectoryImport directory,
      Officials officials,
      Organisations organisations,
      Appointments appointments,
      Accounts accounts,
      NewAccounts newAccounts,
      Passwords passwords) {
    this.directory = directory;
    this.officials = officials;
    this.organisations = organisations;
    this.appointments = appointments;
    this.accounts = accounts;
    this.newAccounts = newAccounts;
    this.passwords = passwords;
  }

  /// A citizen of the demo.
  record Citizen(UUID account, String name, String registerNumber, String phone) {}

  /// Appoints somebody to every post and opens an account for each.
  void appointOfficials(String passwordHash) {
    var plan = directory.apply(Author.SYSTEM, "officials", officialsFile(), null);
    if (!plan.isRight()) {
      throw new IllegalStateException("The officials of the demo: " + plan.faults());
    }
    organisations.list().stream()
        .flatMap(organisation -> officials.of(organisation.id()).stream())
        .forEach(
            official ->
                newAccounts.open(
                    new Account.Official(
                        official.id(),
                        official.familyName() + " " + official.givenName(),
                        Contact.email(String.valueOf(official.email())).orElse(null),
                        null,
                        Language.MN),
                    passwordHash,
                    Author.SYSTEM));
  }

  String passwordHash() {
    return passwords.hash(PASSWORD);
  }

  List<Citizen> registerCitizens(String passwordHash) {
    var citizens = new ArrayList<Citizen>();
    for (NamedCsvRecord row : DemoFile.rows("demo/citizens.csv")) {
      var citizen =
          new Account.Citizen(
              row.getField("family_name"),
              row.getField("given_name"),
              new Identity(Identity.Kind.REGISTER_NUMBER, row.getField("register_number")),
              null,
              Contact.phone(row.getField("phone")).orElse(null),
              Language.MN);
      newAccounts
          .open(citizen, passwordHash)
          .ifPresent(
              id ->
                  citizens.add(
                      new Citizen(
                          id,
                          citizen.name(),
                          row.getField("register_number"),
                          row.getField("phone"))));
    }
    return citizens;
  }

  /// Whoever holds the post today.
  Optional<Actor> holder(UUID post) {
    return holders.computeIfAbsent(
        post,
        id ->
            appointments
                .holder(id)
                .flatMap(accounts::ofOfficial)
                .flatMap(account -> accounts.actor(account.id())));
  }

  private byte[] officialsFile() {
    var names = DemoFile.rows("demo/officials.csv").iterator();
    var lines = new StringBuilder();
    lines.append("organisation_code,post_code,family_name,given_name,email,phone,from\n");
    for (NamedCsvRecord post : DemoFile.rows("province/posts.csv")) {
      NamedCsvRecord name = names.next();
      lines.append(
          String.join(
              ",",
              post.getField("organisation_code"),
              post.getField("code"),
              name.getField("family_name"),
              name.getField("given_name"),
              post.getField("code") + DOMAIN,
              "",
              SINCE.toString()));
      lines.append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
