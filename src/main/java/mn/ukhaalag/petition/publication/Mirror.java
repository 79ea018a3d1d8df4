package mn.ukhaalag.petition.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.PetitionWatcher;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Standing;
import mn.ukhaalag.petition.Tasks;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.web.SharedPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the public copies in step with the petitions, and asks the moderators for what only
/// they may decide: words never become public by themselves.
@Component
class Mirror implements PetitionWatcher {

  private final JdbcClient database;
  private final ModerationQueue queue;
  private final Taxonomy taxonomy;
  private final Organisations organisations;
  private final Tasks tasks;
  private final Ledger ledger;
  private final SharedPages pages;
  private final Clock clock;
  private final String moderators;

  Mirror(
      JdbcClient database,
      ModerationQueue queue,
      Taxonomy taxonomy,
      Organisations organisations,
      Tasks tasks,
      Ledger ledger,
      SharedPages pages,
      Clock clock,
      @Value("${ukhaalag.publication.moderators:azdtg}") String moderators) {
    this.database = database;
    this.queue = queue;
    this.taxonomy = taxonomy;
    this.organisations = organisations;
    this.tasks = tasks;
    this.ledger = ledger;
    this.pages = pages;
    this.clock = clock;
    this.moderators = moderators;
  }

  @Override
  public void filed(Petition petition) {
    if (petition.matter().isPublishable() && !isSensitive(petition)) {
      ask(petition, ModerationQueue.Subject.PETITION);
    }
  }

  @Override
  public void imported(UUID run, String source, List<Petition> petitions) {
    List<UUID> asked =
        petitions.stream()
            .filter(it -> it.matter().isPublishable() && !isSensitive(it))
            .filter(it -> it.status() != Status.WITHDRAWN)
            .map(Petition::id)
            .toList();
    if (!asked.isEmpty()) {
      queue.addImported(run, asked);
      organisations
          .byCode(moderators)
          .ifPresent(organisation -> tasks.moderateImported(run, source, organisation.id()));
    }
  }

  @Override
  public void changed(Petition petition) {
    boolean isPublic = refresh(petition);
    if (isPublic) {
      pages.forget();
    }
    if (isPublic && isSensitive(petition)) {
      hide(petition);
    } else if (isPublic && petition.status() == Status.ANSWERED) {
      ask(petition, ModerationQueue.Subject.ANSWER);
    }
    boolean isGone = petition.status() == Status.WITHDRAWN || petition.status() == Status.MERGED;
    if (petition.matter().isPublishable() && (isGone || isSensitive(petition))) {
      queue.drop(petition.id());
      tasks.done(petition, Tasks.MODERATE, Author.SYSTEM);
    }
  }

  private void ask(Petition petition, ModerationQueue.Subject subject) {
    queue.add(petition.id(), subject);
    UUID organisation =
        organisations.byCode(moderators).map(Organisation::id).orElseGet(petition::organisation);
    tasks.moderate(petition, organisation);
  }

  /// Whether there is a public copy.
  private boolean refresh(Petition petition) {
    Standing standing = petition.standing();
    Instant answeredAt = standing.answeredAt();
    return database
        .sql(
            """
            update petition.publication
            set kind = :kind, category_code = :category, area_code = :area, status = :status,
                organisation_id = :organisation, due_at = :dueAt, answered_at = :answeredAt,
                outcome = :outcome
            where petition_id = :id
            returning withdrawn_at is null
            """)
        .param("id", petition.id())
        .param("kind", petition.kind().name())
        .param("category", petition.category())
        .param("area", petition.area())
        .param("status", petition.status().name())
        .param("organisation", petition.organisation())
        .param("dueAt", Petitions.utc(petition.dueAt()))
        .param("answeredAt", answeredAt == null ? null : Petitions.utc(answeredAt))
        .param("outcome", standing.outcome() == null ? null : standing.outcome().name())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// It was found to be of a kind that is never public.
  private void hide(Petition petition) {
    database
        .sql("update petition.publication set withdrawn_at = :now where petition_id = :id")
        .param("now", Petitions.utc(clock.instant()))
        .param("id", petition.id())
        .update();
    ledger.append(
        Author.SYSTEM,
        Act.UNPUBLISHED.inLedger(),
        petition.thing(),
        Map.of("category", petition.category()));
  }

  private boolean isSensitive(Petition petition) {
    return taxonomy.find(petition.category()).map(Category::isSensitive).orElse(true);
  }
}
