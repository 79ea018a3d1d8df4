package mn.ukhaalag.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which sentences of higher documents measures serve: many to many, and never in a circle.
@Component
public class Links {

  private final JdbcClient database;
  private final Documents documents;
  private final Ledger ledger;

  Links(JdbcClient database, Documents documents, Ledger ledger) {
    this.database = database;
    this.documents = documents;
    this.ledger = ledger;
  }

  /// That a measure serves an objective or a measure of a higher document.
  ///
  /// @param objective null if it serves a measure
  /// @param aboveMeasure null if it serves an objective
  /// @param articles of the higher document that it carries out; may be empty
  public record Link(
      UUID id,
      UUID measure,
      UUID document,
      UUID aboveDocument,
      @Nullable UUID objective,
      @Nullable UUID aboveMeasure,
      String articles) {}

  private static final String SELECT =
      """
      select id, measure_id as measure, document_id as document,
             above_document_id as above_document, objective_id as objective, above_measure_id as
             above_measure, articles
      from plan.link
      """;

  /// What the measures serve.
  public List<Link> of(Collection<UUID> measures) {
    return database
        .sql(SELECT + "where measure_id = any(:ids) order by id")
        .param("ids", measures.toArray(UUID[]::new))
        .query(Link.class)
        .list();
  }

  /// A sentence that a measure serves, as people name it.
  ///
  /// @param document that it stands in, with its number and title
  /// @param code of the objective or measure
  /// @param articles that are carried out; may be empty
  public record Served(
      UUID document, String reference, String title, String code, String words, String articles) {}

  /// The sentences that a measure serves.
  public List<Served> served(UUID measure) {
    return database
        .sql(
            """
            select d.id as document, d.reference, d.title, coalesce(o.code, m.code) as code,
                   coalesce(o.title, m.title) as words, l.articles
            from plan.link l
            join plan.document d on d.id = l.above_document_id
            left join plan.objective o on o.id = l.objective_id
            left join plan.measure m on m.id = l.above_measure_id
            where l.measure_id = :id order by d.valid_from, d.id, l.id
            """)
        .param("id", measure)
        .query(Served.class)
        .list();
  }

  /// What serves these objectives and measures, as many as the limit.
  public List<Link> under(Collection<UUID> objectives, Collection<UUID> measures, int limit) {
    return database
        .sql(
            SELECT
                + """
                where objective_id = any(:objectives) or above_measure_id = any(:measures)
                order by id limit :limit
                """)
        .param("objectives", objectives.toArray(UUID[]::new))
        .param("measures", measures.toArray(UUID[]::new))
        .param("limit", limit)
        .query(Link.class)
        .list();
  }

  /// Those of the measures that something serves.
  public Set<UUID> served(Collection<UUID> measures) {
    return database
        .sql(
            """
            select id from unnest(:measures) as measure (id)
            where exists (select from plan.link where above_measure_id = measure.id)
            """)
        .param("measures", measures.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  /// Makes a measure serve an objective of a higher document.
  ///
  /// @throws Conflict if that document is lower, or stands under this one already
  @Transactional
  public void add(Author author, Measure measure, Objective objective, String articles) {
    add(author, measure, objective.document(), objective.id(), null, articles);
  }

  /// Makes a measure serve a measure of a higher document.
  ///
  /// @throws Conflict if that document is lower, or stands under this one already
  @Transactional
  public void add(Author author, Measure measure, Measure above, String articles) {
    add(author, measure, above.document(), null, above.id(), articles);
  }

  private void add(
      Author author,
      Measure measure,
      UUID aboveDocument,
      @Nullable UUID objective,
      @Nullable UUID aboveMeasure,
      String articles) {
    refuseCircle(measure.document(), aboveDocument);
    database
        .sql(
            """
            insert into plan.link
                (measure_id, document_id, above_document_id, objective_id, above_measure_id,
                 articles)
            values (:measure, :document, :aboveDocument, :objective, :aboveMeasure, :articles)
            on conflict (measure_id, objective_id, above_measure_id)
            do update set articles = excluded.articles
            """)
        .param("measure", measure.id())
        .param("document", measure.document())
        .param("aboveDocument", aboveDocument)
        .param("objective", objective)
        .param("aboveMeasure", aboveMeasure)
        .param("articles", articles)
        .update();
    ledger.append(
        author,
        "plan.linked",
        measure.thing(),
        Map.of("to", String.valueOf(objective == null ? aboveMeasure : objective)));
  }

  /// Takes a link away.
  @Transactional
  public void remove(Author author, Measure measure, UUID link) {
    database
        .sql("delete from plan.link where id = :id and measure_id = :measure")
        .param("id", link)
        .param("measure", measure.id())
        .update();
    ledger.append(author, "plan.unlinked", measure.thing(), Map.of("link", link.toString()));
  }

  /// Refuses that a document would come to stand under itself. Between levels the order of the
  /// levels forbids it; among equals everything above is looked through, one maker of links
  /// after
  /// the other.
  ///
  /// @throws Conflict with the sentence for the person
  @Transactional
  public void refuseCircle(UUID document, UUID above) {
    if (document.equals(above)) {
      throw new Conflict(Message.of("plan.conflict.circle"));
    }
    Map<UUID, Document> both = documents.named(List.of(document, above));
    Level lower = both.getOrDefault(document, documents.get(document)).level();
    Level higher = both.getOrDefault(above, documents.get(above)).level();
    if (!lower.mayStandUnder(higher)) {
      throw new Conflict(Message.of("plan.conflict.lower"));
    }
    if (lower == higher) {
      database
          .sql("select pg_advisory_xact_lock(hashtext('plan.link'))::text")
          .query(String.class)
          .single();
      if (upwards(above).contains(document)) {
        throw new Conflict(Message.of("plan.conflict.circle"));
      }
    }
  }

  /// All documents above that one, by their place or by a measure that serves them.
  public Set<UUID> upwards(UUID document) {
    return database
        .sql(
            """
            with recursive up (id) as (
                select :document::uuid
                union
                select next.id
                from up
                cross join lateral (
                    select d.above_id as id from plan.document d
                    where d.id = up.id and d.above_id is not null
                    union all
                    select l.above_document_id from plan.link l where l.document_id = up.id) next)
            select id from up where id <> :document
            """)
        .param("document", document)
        .query(UUID.class)
        .set();
  }
}
