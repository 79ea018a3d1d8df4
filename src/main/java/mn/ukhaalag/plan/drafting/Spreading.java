package mn.ukhaalag.plan.drafting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.drafting.Spreads.Line;
import mn.ukhaalag.plan.drafting.Spreads.Order;
import mn.ukhaalag.plan.drafting.page.SpreadRunPage.Outcome;
import mn.ukhaalag.plan.drafting.page.SpreadRunPage.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives one measure to many organisations, or a standard plan to many officials: first it is
/// said who gets it and who does not and why, then it is given, one after the other. What each
/// has already is left alone, so that doing it again does no harm.
@Component
class Spreading {

  private static final Logger log = LoggerFactory.getLogger(Spreading.class);

  private final Spreads spreads;
  private final Documents documents;
  private final Measures measures;
  private final Planting planting;
  private final Copying copying;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Spreading(
      Spreads spreads,
      Documents documents,
      Measures measures,
      Planting planting,
      Copying copying,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.spreads = spreads;
    this.documents = documents;
    this.measures = measures;
    this.planting = planting;
    this.copying = copying;
    this.database = database;
    this.transaction = transaction;
  }

  /// Notes that a measure is to be put into the drafts that these organisations have for its
  /// year.
  UUID propose(Author author, Document document, Measure measure, List<UUID> organisations) {
    Map<UUID, UUID> drafts = drafts(measure, organisations);
    Set<UUID> has = has(measure);
    var lines = new LinkedHashMap<UUID, Outcome>();
    for (UUID organisation : organisations) {
      UUID draft = drafts.get(organisation);
      if (draft == null) {
        lines.put(organisation, Outcome.NO_DRAFT);
      } else {
        lines.put(organisation, has.contains(draft) ? Outcome.HAS_IT : Outcome.WAITING);
      }
    }
    return spreads.propose(author, document, measure, lines);
  }

  /// Notes that a plan is to be begun from this one for each of these posts that has none then.
  UUID propose(Author author, Document standard, List<UUID> posts) {
    Set<UUID> has = planned(standard, posts);
    var lines = new LinkedHashMap<UUID, Outcome>();
    posts.forEach(it -> lines.put(it, has.contains(it) ? Outcome.HAS_PLAN : Outcome.WAITING));
    return spreads.propose(author, standard, null, lines);
  }

  /// Gives what waits to be given. Doing it twice, or at the same time, gives nothing twice.
  void run(UUID id) {
    Order order = spreads.find(id).orElse(null);
    if (order == null || order.state() != State.RUNNING) {
      return;
    }
    for (Line line : spreads.lines(id)) {
      if (line.outcome() == Outcome.WAITING) {
        give(order, line.target());
      }
    }
    spreads.end(id);
  }

  private void give(Order order, UUID target) {
    try {
      transaction.executeWithoutResult(
          status -> {
            if (spreads.take(order.id(), target)) {
              spreads.settle(order.id(), given(order, target));
            }
          });
    } catch (RuntimeException problem) {
      log.error("Could not give {} to {}", order.id(), target, problem);
      spreads.settle(order.id(), new Line(target, Outcome.FAILED, null));
    }
  }

  private Line given(Order order, UUID target) {
    Optional<Measure> measure = measures.find(order.measure());
    if (measure.isPresent()) {
      return given(order.author(), measure.get(), target);
    }
    Document standard = documents.get(order.document());
    if (!planned(standard, List.of(target)).isEmpty()) {
      return new Line(target, Outcome.HAS_PLAN, null);
    }
    return new Line(target, Outcome.GIVEN, copying.give(order.author(), standard, target).id());
  }

  /// Whoever else gives the same measure to the same plan waits for the plan and finds it there.
  private Line given(Author author, Measure measure, UUID organisation) {
    UUID draft = drafts(measure, List.of(organisation)).get(organisation);
    if (draft == null) {
      return new Line(organisation, Outcome.NO_DRAFT, null);
    }
    documents.requireOpen(draft);
    if (has(measure).contains(draft)) {
      return new Line(organisation, Outcome.HAS_IT, null);
    }
    return new Line(organisation, Outcome.GIVEN, planting.put(author, measure, draft));
  }

  private record Draft(UUID organisation, UUID document) {}

  private Map<UUID, UUID> drafts(Measure measure, List<UUID> organisations) {
    var drafts = new LinkedHashMap<UUID, UUID>();
    database
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
        .list()
        .forEach(it -> drafts.put(it.organisation(), it.document()));
    return drafts;
  }

  private Set<UUID> has(Measure measure) {
    return new HashSet<>(
        database
            .sql(
                """
                select document_id from plan.measure
                where given_from = :id and state <> 'DROPPED'
                """)
            .param("id", measure.id())
            .query(UUID.class)
            .list());
  }

  /// Those of the posts that have a plan of the time of the standard plan.
  private Set<UUID> planned(Document standard, List<UUID> posts) {
    return new HashSet<>(
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
            .list());
  }
}
