package mn.ukhaalag.plan.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measure.Place;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives one measure to many organisations, or a standard plan to many officials, all or none.
/// What
/// each has already is left alone, so that doing it again does no harm.
@Component
class Spreading {

  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Links links;
  private final Copying copying;
  private final JdbcClient database;

  Spreading(
      Documents documents,
      Objectives objectives,
      Measures measures,
      Links links,
      Copying copying,
      JdbcClient database) {
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.links = links;
    this.copying = copying;
    this.database = database;
  }

  private record Draft(UUID organisation, UUID document) {}

  /// How many got it, and which organisations have no draft for that year to put it into.
  record Spread(int given, List<UUID> without) {}

  /// Puts a measure into the drafts that these organisations have for its year, linked to it.
  @Transactional
  public Spread measure(Author author, Measure measure, List<UUID> organisations) {
    List<Draft> drafts = drafts(measure, organisations);
    var without = new ArrayList<>(organisations);
    drafts.forEach(draft -> without.remove(draft.organisation()));
    var has = has(measure);
    int given = 0;
    for (Draft draft : drafts) {
      if (!has.contains(draft.document())) {
        put(author, measure, draft);
        given++;
      }
    }
    return new Spread(given, without);
  }

  private List<Draft> drafts(Measure measure, List<UUID> organisations) {
    return database
        .sql(
            """
            select distinct on (organisation_id) organisation_id as organisation, id as document
            from plan.document
            where organisation_id = any(:organisations) and level = 'ORGANISATION'
              and state in ('DRAFT', 'AMENDED')
              and valid_from <= :due and valid_to >= :starts and id <> :own
            order by organisation_id, id desc
            """)
        .param("organisations", organisations.toArray(UUID[]::new))
        .param("due", measure.promise().dueOn())
        .param("starts", measure.promise().startsOn())
        .param("own", measure.document())
        .query(Draft.class)
        .list();
  }

  private List<UUID> has(Measure measure) {
    return database
        .sql("select document_id from plan.measure where given_from = :id and state <> 'DROPPED'")
        .param("id", measure.id())
        .query(UUID.class)
        .list();
  }

  private void put(Author author, Measure measure, Draft draft) {
    Document document = documents.get(draft.document());
    Objective above = objectives.find(measure.objective()).orElseThrow();
    UUID objective = objective(author, document, above);
    Promise promise = measure.promise();
    LocalDate starts =
        promise.startsOn().isBefore(document.from()) ? document.from() : promise.startsOn();
    LocalDate due = promise.dueOn().isAfter(document.to()) ? document.to() : promise.dueOn();
    var given =
        new Promise(
            freeCode(document, objective),
            promise.title(),
            promise.result(),
            document.organisation(),
            null,
            starts,
            due,
            null,
            promise.needsEvidence(),
            promise.isPublic());
    UUID id = measures.add(author, new Place(document.id(), objective, null), given, measure.id());
    links.add(author, measures.get(id), measure, "");
  }

  /// The objective with the same words, made if the plan has none.
  private UUID objective(Author author, Document document, Objective above) {
    List<Objective> all = objectives.of(document.id());
    return all.stream()
        .filter(it -> it.title().equals(above.title()))
        .map(Objective::id)
        .findFirst()
        .orElseGet(
            () -> {
              long top = all.stream().filter(it -> it.parent() == null).count();
              var facts = new Objective.Facts(null, Long.toString(top + 1), above.title(), null);
              return objectives.add(author, document.id(), facts);
            });
  }

  private String freeCode(Document document, UUID objective) {
    String before = objectives.find(objective).map(Objective::code).orElse("") + ".";
    List<String> taken =
        measures.of(document.id()).stream().map(it -> it.promise().code()).toList();
    int number = 1;
    while (taken.contains(before + number)) {
      number++;
    }
    return before + number;
  }

  /// Begins a plan from a standard plan for each of these posts that has none of that time yet.
  ///
  /// @return how many were begun
  @Transactional
  public int plan(Actor actor, Holding held, Document standard, List<UUID> posts) {
    List<UUID> has =
        database
            .sql(
                """
                select post_id from plan.document
                where post_id = any(:posts) and level = :level
                  and valid_from <= :to and valid_to >= :from
                """)
            .param("posts", posts.toArray(UUID[]::new))
            .param("level", Level.OFFICIAL.name())
            .param("from", standard.from())
            .param("to", standard.to())
            .query(UUID.class)
            .list();
    List<UUID> without = posts.stream().filter(post -> !has.contains(post)).toList();
    without.forEach(post -> copying.give(actor.as(held), held, standard, post));
    return without.size();
  }
}
