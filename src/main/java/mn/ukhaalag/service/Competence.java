package mn.ukhaalag.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may see a case and who may do what to it: always by a post held today. What is not for
/// somebody's eyes is missing for him.
@Component
public class Competence {

  private final JdbcClient database;
  private final Applications applications;
  private final Separation separation;
  private final Accounts accounts;

  Competence(
      JdbcClient database, Applications applications, Separation separation, Accounts accounts) {
    this.accounts = accounts;
    this.database = database;
    this.applications = applications;
    this.separation = separation;
  }

  /// The case with this reference, if the actor's posts let him look at it: those of the
  /// organisation that handles it, of one that was asked about it, and auditors. Whoever asked for
  /// it himself sees it as every other applicant does.
  ///
  /// @throws NotFound if there is none, or none for this actor
  public Application handled(Actor actor, String reference) {
    actor.requireAccount();
    return Reference.parse(reference)
        .flatMap(applications::find)
        .filter(it -> isHandled(actor, it) && !isOwn(actor, it))
        .orElseThrow(() -> new NotFound("application " + reference));
  }

  /// The case with this reference, if the actor sent it.
  public Application own(Actor actor, String reference) {
    actor.requireAccount();
    return Reference.parse(reference)
        .flatMap(applications::find)
        .filter(it -> isOwn(actor, it))
        .orElseThrow(() -> new NotFound("own application " + reference));
  }

  /// Whether the actor's posts let him look at it.
  public boolean sees(Actor actor, Application application) {
    return isHandled(actor, application) && !isOwn(actor, application);
  }

  public boolean isOwn(Actor actor, Application application) {
    return actor.account() != null
        && database
            .sql(
                """
                select exists (select from service.request
                               where application_id = :id and account_id = :account)
                """)
            .param("id", application.id())
            .param("account", actor.account())
            .query(Boolean.class)
            .single();
  }

  /// Whether the actor asked for it, for himself or at the desk for somebody else, or one in whose
  /// stead he acts.
  private boolean hasAsked(Actor actor, Application application) {
    return hasAsked(separation.persons(actor), application);
  }

  /// Whether that official asked for it, for himself or at the desk for somebody else.
  boolean hasAsked(Official official, Application application) {
    return accounts
        .ofOfficial(official.id())
        .filter(it -> hasAsked(Set.of(it.id()), application))
        .isPresent();
  }

  private boolean hasAsked(Set<UUID> persons, Application application) {
    return database
        .sql(
            """
            select exists (select from service.request
                           where application_id = :id and account_id = any(:accounts))
                or exists (select from service.desk_filing
                           where application_id = :id and account_id = any(:accounts))
            """)
        .param("id", application.id())
        .param("accounts", persons.toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  private boolean isHandled(Actor actor, Application application) {
    if (actor.holds(Role.AUDITOR) || works(actor, application.organisation())) {
      return true;
    }
    List<UUID> asked =
        database
            .sql("select distinct organisation_id from service.task where application_id = :id")
            .param("id", application.id())
            .query(UUID.class)
            .list();
    return asked.stream().anyMatch(it -> works(actor, it));
  }

  /// Whether the actor works on cases of that organisation.
  private static boolean works(Actor actor, UUID organisation) {
    return actor.holds(Role.OFFICIAL, organisation) || actor.holds(Role.HEAD, organisation);
  }

  /// The post in which the actor may do that task: the one that took it, or one with its role in
  /// its organisation; a head may do what waits for anybody of his organisation. Nobody decides
  /// what he asked for, for himself or at the desk for somebody else.
  public Optional<Holding> as(Actor actor, Application application, CaseTask task) {
    if (hasAsked(actor, application)) {
      return Optional.empty();
    }
    return actor.holdings().stream()
        .filter(it -> it.organisation().equals(task.organisation()))
        .filter(it -> mayDo(it, task))
        .findFirst();
  }

  private static boolean mayDo(Holding held, CaseTask task) {
    return task.takenPost() == null
        ? isFor(task, held.roles())
        : held.post().equals(task.takenPost()) || held.roles().contains(Role.HEAD);
  }

  /// Whether a post with these roles does such tasks.
  static boolean isFor(CaseTask task, Set<Role> roles) {
    return roles.contains(task.role()) || roles.contains(Role.HEAD);
  }

  /// The post in which the actor writes notes, ticks the checklist and sends back: one that works
  /// on cases in the organisation in charge. Whoever asked for it has none.
  public Optional<Holding> asClerk(Actor actor, Application application) {
    return hasAsked(actor, application)
        ? Optional.empty()
        : actor
            .in(Role.OFFICIAL, application.organisation())
            .or(() -> actor.in(Role.HEAD, application.organisation()));
  }

  /// One of these posts that must be there.
  ///
  /// @throws NotFound if it is not
  public static Holding required(Optional<Holding> holding, Application application) {
    return holding.orElseThrow(() -> new NotFound("right to act on " + application.reference()));
  }
}
