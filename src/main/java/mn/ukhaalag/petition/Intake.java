package mn.ukhaalag.petition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Petition.Receipt;
import mn.ukhaalag.petition.Petitions.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes petitions in: gives the number and the deadline, finds the organisation in charge, and
/// tells everybody, all of it or nothing.
@Component
public class Intake {

  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Submissions submissions;
  private final Routes routes;
  private final LegalTime legalTime;
  private final Attachments attachments;
  private final TrackingSecret secrets;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Letters letters;
  private final Clock clock;

  Intake(
      Petitions petitions,
      Petitioners petitioners,
      Submissions submissions,
      Routes routes,
      LegalTime legalTime,
      Attachments attachments,
      TrackingSecret secrets,
      Ledger ledger,
      Tasks tasks,
      Letters letters,
      Clock clock) {
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.submissions = submissions;
    this.routes = routes;
    this.legalTime = legalTime;
    this.attachments = attachments;
    this.secrets = secrets;
    this.ledger = ledger;
    this.tasks = tasks;
    this.letters = letters;
    this.clock = clock;
  }

  /// Files a petition, once for each key however often it is sent.
  ///
  /// @param key chosen by the sender, 8 to 200 characters; the same for every retry
  @Transactional
  public Filed file(Filing filing, Author author, String key) {
    Identity identity = petitions.newIdentity(filing.receivedAt());
    String content = sha256(filing.content());
    Optional<Submissions.Earlier> earlier =
        submissions.claim(key, content, identity.id(), clock.instant());
    if (earlier.isPresent()) {
      return repeated(earlier.get(), content);
    }
    Petition petition = petition(filing, identity);
    petitions.add(petition);
    petitioners.add(petition.id(), filing.petitioner());
    petitioners.ask(petition.id(), filing.signatories(), clock.instant());
    if (!filing.files().isEmpty()) {
      attachments.attach(
          Petition.THING, petition.id(), filing.files(), author.account(), clock.instant());
    }
    ledger.append(
        author, Act.FILED.inLedger(), petition.thing(), filing.content(), detail(petition));
    tasks.register(petition);
    letters.received(petition, filing.petitioner(), secrets.of(petition.id()));
    return new Filed.Accepted(petition, secrets.of(petition.id()));
  }

  private Filed repeated(Submissions.Earlier earlier, String content) {
    Petition petition = petitions.get(earlier.petition());
    return earlier.contentHash().equals(content)
        ? new Filed.Again(petition, secrets.of(petition.id()))
        : new Filed.KeyTaken(petition);
  }

  /// Where a petition would stand once it is filed: the organisation in charge and the deadline.
  public Standing foresee(Filing filing) {
    Matter matter = filing.matter();
    LocalDate day = WorkingCalendar.dayOf(filing.receivedAt());
    LegalRule rule = legalTime.rule(matter.kind().deadlineRule(), day);
    return Standing.received(
        organisation(matter), rule.lastDay(day, legalTime.calendar(), matter.area()));
  }

  private Petition petition(Filing filing, Identity identity) {
    Matter matter = filing.matter();
    LocalDate day = WorkingCalendar.dayOf(filing.receivedAt());
    LegalRule rule = legalTime.rule(matter.kind().deadlineRule(), day);
    LocalDate lastDay = rule.lastDay(day, legalTime.calendar(), matter.area());
    return new Petition(
        identity.id(),
        identity.reference(),
        matter,
        new Receipt(filing.channel(), filing.receivedAt(), rule.id(), lastDay),
        Standing.received(organisation(matter), lastDay));
  }

  /// The organisation that the rules name; a complaint against that very organisation goes to the
  /// one above it.
  private UUID organisation(Matter matter) {
    UUID competent = routes.inCharge(matter.category(), matter.area());
    return competent.equals(matter.subject().organisation()) ? routes.above(competent) : competent;
  }

  private static Map<String, String> detail(Petition petition) {
    return Map.of(
        "kind", petition.kind().name(),
        "channel", petition.receipt().channel().name(),
        "category", petition.category(),
        "area", petition.area(),
        "organisation", petition.organisation().toString(),
        "due", petition.receipt().originalDueOn().toString());
  }

  private static String sha256(String content) {
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
