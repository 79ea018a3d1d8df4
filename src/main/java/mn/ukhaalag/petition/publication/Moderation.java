package mn.ukhaalag.petition.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Letters;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Standing;
import mn.ukhaalag.petition.Tasks;
import mn.ukhaalag.petition.publication.ModerationQueue.Decision;
import mn.ukhaalag.petition.publication.page.CopyForm;
import mn.ukhaalag.web.SharedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a moderator does: shows a copy of a petition to everybody, refuses to, or takes it down.
/// What its sender did not agree to show, and what is sensitive, is missing for him.
@Component
@Transactional
public class Moderation {

  /// Three decimals of a degree: about a hundred metres.
  private static final int DECIMALS = 3;

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final ModerationQueue queue;
  private final Attachments attachments;
  private final Tasks tasks;
  private final Letters letters;
  private final Ledger ledger;
  private final SharedPages pages;
  private final Words words;
  private final Clock clock;

  Moderation(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      ModerationQueue queue,
      Attachments attachments,
      Tasks tasks,
      Letters letters,
      Ledger ledger,
      SharedPages pages,
      Words words,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.queue = queue;
    this.attachments = attachments;
    this.tasks = tasks;
    this.letters = letters;
    this.ledger = ledger;
    this.pages = pages;
    this.words = words;
    this.clock = clock;
  }

  /// Shows the copy, in the place of the one shown before if there is one.
  ///
  /// @throws mn.ukhaalag.web.NotFound if the petition may not be shown, or not by this actor
  public void publish(Actor actor, UUID id, CopyForm copy) {
    Petition petition = petitions.lock(id);
    Author moderator = author(actor, petition);
    petition.require(Act.PUBLISHED);
    pages.forget();
    write(petition, copy, moderator);
    writePictures(id, copy.chosen());
    queue.decide(id, Decision.PUBLISHED, null, moderator);
    tasks.done(petition, Tasks.MODERATE, moderator);
    ledger.append(moderator, Act.PUBLISHED.inLedger(), petition.thing(), copy.whole(), Map.of());
  }

  /// Decides that the petition is not shown; its sender is told why.
  public void refuse(Actor actor, UUID id, Refusal reason) {
    Petition petition = refuseQuietly(actor, id, reason);
    letters.tell(
        petition, "petition.publication.letter.refused", "publication-refused", phrase(reason));
  }

  /// The same without a word to its sender: nobody was told when it was taken over, either.
  Petition refuseQuietly(Actor actor, UUID id, Refusal reason) {
    Petition petition = petitions.lock(id);
    Author moderator = author(actor, petition);
    petition.require(Act.PUBLICATION_REFUSED);
    queue.decide(id, Decision.REFUSED, reason, moderator);
    tasks.done(petition, Tasks.MODERATE, moderator);
    note(petition, Act.PUBLICATION_REFUSED, reason, moderator);
    return petition;
  }

  /// Takes the copy down. What stood in it stays known to the moderators.
  public void unpublish(Actor actor, UUID id, Refusal reason) {
    Petition petition = petitions.lock(id);
    Author moderator = author(actor, petition);
    petition.require(Act.UNPUBLISHED);
    pages.forget();
    database
        .sql(
            """
            update petition.publication
            set withdrawn_at = :now, withdrawn_by = :account, withdrawn_post = :post
            where petition_id = :id and withdrawn_at is null
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("account", moderator.account())
        .param("post", moderator.post())
        .param("id", id)
        .update();
    note(petition, Act.UNPUBLISHED, reason, moderator);
    letters.tell(
        petition,
        "petition.publication.letter.unpublished",
        "unpublished-" + clock.instant(),
        phrase(reason));
  }

  private Author author(Actor actor, Petition petition) {
    return actor.as(Competence.required(competence.asModerator(actor, petition), petition));
  }

  private void note(Petition petition, Act act, Refusal reason, Author moderator) {
    ledger.append(moderator, act.inLedger(), petition.thing(), Map.of("reason", reason.name()));
  }

  private Phrase phrase(Refusal reason) {
    String key = "petition.publication.refusal." + reason;
    return new Phrase(words.get(Language.MN, key), words.get(Language.EN, key));
  }

  private void write(Petition petition, CopyForm copy, Author moderator) {
    Standing standing = petition.standing();
    Point point = copy.showsPoint() ? petition.matter().point() : null;
    String title = CopyForm.text(copy.title());
    String body = CopyForm.text(copy.body());
    String answer = CopyForm.text(copy.answer());
    String place = CopyForm.text(copy.place());
    database
        .sql(
            """
            insert into petition.publication
                (petition_id, reference, kind, category_code, area_code, place, latitude,
                 longitude, title, body, answer, outcome, organisation_id, status, received_at,
                 due_at, answered_at, published_at, published_by, published_post, revised_at,
                 terms)
            values (:id, :reference, :kind, :category, :area, nullif(:place, ''), :latitude,
                 :longitude, :title, :body, nullif(:answer, ''), :outcome, :organisation, :status,
                 :receivedAt, :dueAt, :answeredAt, :now, :account, :post, :now,
                 array_to_tsvector(:terms::text[]))
            on conflict (petition_id) do update
            set place = excluded.place, latitude = excluded.latitude,
                longitude = excluded.longitude, title = excluded.title, body = excluded.body,
                answer = excluded.answer, revised_at = excluded.revised_at,
                withdrawn_at = null, withdrawn_by = null, withdrawn_post = null,
                terms = excluded.terms
            """)
        .param("id", petition.id())
        .param("reference", petition.reference().text())
        .param("kind", petition.kind().name())
        .param("category", petition.category())
        .param("area", petition.area())
        .param("place", place)
        .param("latitude", point == null ? null : rounded(point.latitude()))
        .param("longitude", point == null ? null : rounded(point.longitude()))
        .param("title", title)
        .param("body", body)
        .param("answer", answer)
        .param("outcome", standing.outcome() == null ? null : standing.outcome().name())
        .param("organisation", petition.organisation())
        .param("status", petition.status().name())
        .param("receivedAt", Petitions.utc(petition.receivedAt()))
        .param("dueAt", Petitions.utc(petition.dueAt()))
        .param(
            "answeredAt",
            standing.answeredAt() == null ? null : Petitions.utc(standing.answeredAt()))
        .param("now", Petitions.utc(clock.instant()))
        .param("account", moderator.account())
        .param("post", moderator.post())
        .param("terms", Petitions.terms(title, body, answer))
        .update();
  }

  /// Only pictures of this petition of which there is a copy without metadata.
  private void writePictures(UUID petition, Set<UUID> chosen) {
    UUID[] pictures =
        attachments.listOf(Petition.THING, petition).stream()
            .filter(it -> it.hasPublicCopy() && chosen.contains(it.id()))
            .map(Attachment::id)
            .toArray(UUID[]::new);
    database
        .sql(
            """
            with gone as (
                delete from petition.publication_file
                where petition_id = :petition and attachment_id <> all (:pictures))
            insert into petition.publication_file (petition_id, attachment_id)
            select :petition, unnest(:pictures)
            on conflict do nothing
            """)
        .param("petition", petition)
        .param("pictures", pictures)
        .update();
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
