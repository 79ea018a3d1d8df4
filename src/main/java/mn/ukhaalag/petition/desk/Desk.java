package mn.ukhaalag.petition.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Purpose;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Looks;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.TrackingSecret;
import mn.ukhaalag.petition.desk.page.Callers;
import mn.ukhaalag.petition.desk.page.Callers.Earlier;
import mn.ukhaalag.petition.desk.page.Callers.Told;
import mn.ukhaalag.petition.desk.page.Receipt;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an operator looks up. Whoever tells a telephone or register number hears where his own
/// petitions stand; their words are not shown here.
@Component
class Desk {

  private static final int SHOWN = 5;
  private static final Set<Kind> SHOWN_OF_CALLER = EnumSet.of(Kind.NAME, Kind.WORDS);

  private final JdbcClient database;
  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Taxonomy taxonomy;
  private final Organisations organisations;
  private final TrackingSecret secrets;
  private final Competence competence;
  private final Looks looks;
  private final Calls calls;
  private final Ledger ledger;
  private final Clock clock;

  Desk(
      JdbcClient database,
      Petitions petitions,
      Petitioners petitioners,
      Taxonomy taxonomy,
      Organisations organisations,
      TrackingSecret secrets,
      Competence competence,
      Looks looks,
      Calls calls,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.taxonomy = taxonomy;
    this.organisations = organisations;
    this.secrets = secrets;
    this.competence = competence;
    this.looks = looks;
    this.calls = calls;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What somebody with this telephone or register number sent before, which the operator may
  /// tell about for the time of this call; no complaint about himself. Who looked for whom
  /// stands in the ledger, also when nothing was found.
  @Transactional
  public Callers callers(Actor actor, Author author, String phone, String register) {
    String told = phone(phone);
    String number = register(register);
    List<Petition> found =
        petitions.list(petitioners.earlier(told, number, SHOWN)).stream()
            .filter(it -> !competence.isComplainedOf(actor, it))
            .toList();
    List<UUID> ids = found.stream().map(Petition::id).toList();
    List<Earlier> earlier =
        found.stream()
            .sorted(Comparator.comparing(Petition::receivedAt).reversed())
            .map(this::earlier)
            .toList();
    if (author.post() != null && author.account() != null && !(told + number).isEmpty()) {
      calls.open(author.account(), ids, (told + " " + number).strip());
      ledger.append(
          author,
          "petition.caller-looked-up",
          new Thing("post", author.post()),
          Map.of("petitions", references(earlier)));
    }
    found.forEach(it -> looks.note(actor, it, Purpose.CALL, SHOWN_OF_CALLER));
    String name =
        ids.isEmpty() ? null : petitioners.find(ids.getFirst()).map(Petitioner::name).orElse(null);
    return new Callers(name, earlier, clock.instant());
  }

  /// The petition with that reference, as far as it is told to the petitioner who calls.
  ///
  /// @throws NotFound unless the operator found it by the number that the caller told
  Told told(Actor actor, String reference) {
    Petition petition = petition(reference);
    return calls
        .told(actor.requireAccount(), petition.id())
        .filter(it -> !competence.isComplainedOf(actor, petition))
        .map(number -> new Told(earlier(petition), number))
        .orElseThrow(() -> new NotFound("caller of " + reference));
  }

  /// The last petition that was filed in this post.
  Optional<Petition> last(UUID post) {
    return database
        .sql(
            """
            select petition_id from petition.petitioner
            where filed_by_post = :post order by petition_id desc limit 1
            """)
        .param("post", post)
        .query(UUID.class)
        .optional()
        .map(petitions::get);
  }

  /// The receipt of a petition that was filed in a post which the actor holds.
  ///
  /// @throws NotFound if there is none
  Receipt receipt(Actor actor, String reference) {
    actor.require(Role.INTAKE_OPERATOR);
    Petition petition = petition(reference);
    UUID post = filedBy(petition.id());
    Holding held =
        actor.holdings().stream()
            .filter(it -> it.post().equals(post))
            .findFirst()
            .orElseThrow(() -> new NotFound("receipt of " + reference));
    return new Receipt(
        petition,
        organisations.get(petition.organisation()),
        taxonomy.get(petition.category()),
        petitioners.find(petition.id()).orElse(null),
        secrets.of(petition.id()),
        held.titleMn() + ", " + actor.name());
  }

  private UUID filedBy(UUID petition) {
    return petitioners
        .find(petition)
        .map(Petitioner::filedByPost)
        .orElseThrow(() -> new NotFound("operator of " + petition));
  }

  private Petition petition(String reference) {
    return Reference.parse(reference)
        .flatMap(petitions::find)
        .orElseThrow(() -> new NotFound("petition " + reference));
  }

  private Earlier earlier(Petition petition) {
    boolean isSensitive =
        taxonomy.find(petition.category()).map(Category::isSensitive).orElse(true);
    return new Earlier(
        petition,
        organisations.get(petition.organisation()),
        isSensitive ? null : petition.title());
  }

  private static String phone(String typed) {
    return Contact.phone(typed).map(Contact::value).orElse("");
  }

  private String register(String typed) {
    return RegisterNumber.read(typed, WorkingCalendar.dayOf(clock.instant()))
            instanceof RegisterNumber.Valid valid
        ? valid.number().value()
        : "";
  }

  private static String references(List<Earlier> earlier) {
    return earlier.stream()
        .map(it -> it.petition().reference().text())
        .collect(Collectors.joining(" "));
  }
}
