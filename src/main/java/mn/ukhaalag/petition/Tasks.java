package mn.ukhaalag.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What waits for whom because of a petition.
@Component
public class Tasks {

  static final String REGISTER = "petition.task.register";
  static final String ASSIGN = "petition.task.assign";
  static final String ANSWER = "petition.task.answer";
  static final String HELP = "petition.task.help";
  static final String APPROVE = "petition.task.approve";
  static final String LATE = "petition.task.late";
  static final String REPLY = "petition.task.reply";
  static final String LETTER = "petition.task.letter";
  public static final String MODERATE = "petition.task.moderate";
  static final String MODERATE_IMPORTED = "petition.task.moderate-imported";

  /// The kind of thing that an import is for ledger, inbox and notices.
  public static final String IMPORT = "petition-import";

  private static final Set<String> OF_HANDLING =
      Set.of(REGISTER, ASSIGN, ANSWER, HELP, APPROVE, LATE);

  private final Inbox inbox;
  private final Organisations organisations;
  private final Taxonomy taxonomy;
  private final Clock clock;

  Tasks(Inbox inbox, Organisations organisations, Taxonomy taxonomy, Clock clock) {
    this.inbox = inbox;
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /// To the clerks of the organisation in charge.
  void register(Petition petition) {
    put(REGISTER, petition, Addressee.organisation(petition.organisation(), Role.INTAKE_OPERATOR));
  }

  /// The same for many at once, which are not there yet.
  public void registerAll(List<Petition> petitions) {
    inbox.putAll(
        petitions.stream()
            .map(
                petition ->
                    task(
                        REGISTER,
                        petition,
                        Addressee.organisation(petition.organisation(), Role.INTAKE_OPERATOR)))
            .toList());
  }

  void assign(Petition petition) {
    put(ASSIGN, petition, Addressee.organisation(petition.organisation(), Role.INTAKE_OPERATOR));
  }

  /// To the post or unit in charge of the answer.
  void answer(Petition petition) {
    put(ANSWER, petition, charged(petition.unit(), petition.post()));
  }

  void help(Petition petition, @Nullable UUID unit, @Nullable UUID post) {
    put(HELP, petition, charged(unit, post));
  }

  void approve(Petition petition) {
    put(APPROVE, petition, Addressee.organisation(petition.organisation(), Role.HEAD));
  }

  /// To the head of the organisation in charge, and when the time has passed to that of its
  /// superior.
  void late(Petition petition, boolean tellsSuperior) {
    put(LATE, petition, Addressee.organisation(petition.organisation(), Role.HEAD));
    if (tellsSuperior) {
      organisations
          .superior(petition.organisation())
          .ifPresent(
              superior -> put(LATE, petition, Addressee.organisation(superior.id(), Role.HEAD)));
    }
  }

  /// A word of the petitioner: to the one in charge of the answer, or else to the clerks.
  void reply(Petition petition) {
    boolean hasCharge = petition.unit() != null || petition.post() != null;
    put(
        REPLY,
        petition,
        hasCharge
            ? charged(petition.unit(), petition.post())
            : Addressee.organisation(petition.organisation(), Role.INTAKE_OPERATOR));
  }

  /// A letter of which nobody knows whether the petitioner wrote it: to the clerks.
  void letter(Petition petition) {
    put(LETTER, petition, Addressee.organisation(petition.organisation(), Role.INTAKE_OPERATOR));
  }

  /// To the moderators of an organisation; no law sets a time for it.
  public void moderate(Petition petition, UUID organisation) {
    inbox.put(
        new Task(
            MODERATE,
            petition.thing(),
            petition.reference().text(),
            petition.title(),
            "/work/moderation/" + petition.reference().slug(),
            Addressee.organisation(organisation, Role.MODERATOR),
            null,
            false,
            clock.instant()));
  }

  /// One task for all that an import brought for publication.
  public void moderateImported(UUID run, String source, UUID organisation) {
    inbox.put(
        new Task(
            MODERATE_IMPORTED,
            new Thing(IMPORT, run),
            source,
            source,
            "/work/moderation/imports/" + run,
            Addressee.organisation(organisation, Role.MODERATOR),
            null,
            false,
            clock.instant()));
  }

  public void importedDone(UUID run, Author by) {
    inbox.done(new Thing(IMPORT, run), MODERATE_IMPORTED, by);
  }

  public void done(Petition petition, String kind, Author by) {
    inbox.done(petition.thing(), kind, by);
  }

  void doneAll(Petition petition, Author by) {
    inbox.done(petition.thing(), OF_HANDLING, by);
  }

  void postpone(Petition petition) {
    inbox.postpone(petition.thing(), petition.dueAt());
  }

  void retitle(Petition petition) {
    inbox.retitle(petition.thing(), petition.title());
  }

  private static Addressee charged(@Nullable UUID unit, @Nullable UUID post) {
    if (post != null) {
      return Addressee.post(post);
    }
    return Addressee.unit(
        Optional.ofNullable(unit)
            .orElseThrow(() -> new IllegalStateException("charged with nobody")));
  }

  private void put(String kind, Petition petition, Addressee addressee) {
    inbox.put(task(kind, petition, addressee));
  }

  private Task task(String kind, Petition petition, Addressee addressee) {
    Instant now = clock.instant();
    boolean isUrgent = taxonomy.find(petition.category()).map(Category::isUrgent).orElse(false);
    return new Task(
        kind,
        petition.thing(),
        petition.reference().text(),
        petition.title(),
        petition.path(),
        addressee,
        petition.dueAt(),
        isUrgent,
        now);
  }
}
