package mn.ukhaalag.plan;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The chapters, goals and objectives of documents.
@Component
public class Objectives {

  private static final String SELECT =
      """
      select id, document_id as document, parent_id as parent, code, title, weight, revision,
             dropped_at is not null as is_dropped
      from plan.objective
      """;

  private final JdbcClient database;
  private final Documents documents;
  private final Ledger ledger;
  private final Clock clock;

  Objectives(JdbcClient database, Documents documents, Ledger ledger, Clock clock) {
    this.database = database;
    this.documents = documents;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// All of a document that were not dropped, in the order of their codes.
  public List<Objective> of(UUID document) {
    return database
        .sql(SELECT + "where document_id = :document and dropped_at is null")
        .param("document", document)
        .query(Objective.class)
        .list()
        .stream()
        .sorted(Codes.by(Objective::code))
        .toList();
  }

  public Optional<Objective> find(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : database.sql(SELECT + "where id = :id").param("id", id).query(Objective.class).optional();
  }

  /// The objective with that id in that document.
  ///
  /// @throws NotFound if there is none
  public Objective get(UUID document, UUID id) {
    return find(id)
        .filter(it -> it.document().equals(document))
        .orElseThrow(() -> new NotFound("objective " + id));
  }

  /// Adds one to a document that is open for writing.
  ///
  /// @throws Conflict if the document is not open, or has one with that code
  @Transactional
  public UUID add(Author author, UUID document, Objective.Facts facts) {
    documents.requireOpen(document);
    UUID id =
        database
            .sql(
                """
                insert into plan.objective (document_id, parent_id, code, title, weight)
                values (:document, :parent, :code, :title, :weight)
                on conflict do nothing returning id
                """)
            .param("document", document)
            .params(params(facts))
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Conflict(Message.of("plan.conflict.code", facts.code())));
    ledger.append(author, "plan.objective-added", Objective.thing(id), facts.toString(), Map.of());
    return id;
  }

  /// Changes one.
  ///
  /// @param revision that the one who changes it has seen
  /// @return false if somebody else has changed it since
  /// @throws Conflict if the document is not open or has another one with that code, or if it
  ///     would
  ///     stand under itself
  @Transactional
  public boolean change(Author author, Objective before, Objective.Facts facts, int revision) {
    documents.requireOpen(before.document());
    refuseTaken(before, facts.code());
    refuseCircle(before, facts.parent());
    int changed =
        database
            .sql(
                """
                update plan.objective
                set parent_id = :parent, code = :code, title = :title, weight = :weight,
                    revision = revision + 1
                where id = :id and revision = :revision and dropped_at is null
                """)
            .params(params(facts))
            .param("id", before.id())
            .param("revision", revision)
            .update();
    if (changed == 1) {
      ledger.append(
          author,
          "plan.objective-changed",
          Objective.thing(before.id()),
          facts.toString(),
          Map.of());
    }
    return changed == 1;
  }

  private void refuseTaken(Objective before, String code) {
    boolean isTaken =
        of(before.document()).stream()
            .anyMatch(it -> it.code().equals(code) && !it.id().equals(before.id()));
    if (isTaken) {
      throw new Conflict(Message.of("plan.conflict.code", code));
    }
  }

  /// Whoever changes a document has locked it, so no circle can be made by two at once.
  private void refuseCircle(Objective before, @Nullable UUID parent) {
    Map<UUID, Objective> all = new HashMap<>();
    of(before.document()).forEach(it -> all.put(it.id(), it));
    for (UUID id = parent; id != null; ) {
      if (id.equals(before.id())) {
        throw new Conflict(Message.of("plan.conflict.circle-objective"));
      }
      Objective higher = all.get(id);
      id = higher == null ? null : higher.parent();
    }
  }

  /// Takes one out. In a first draft nothing of it remains; what was once approved stays in the
  /// record.
  ///
  /// @throws Conflict if the document is not open, or something stands under it
  @Transactional
  public void drop(Author author, Objective objective) {
    documents.requireOpen(objective.document());
    int dropped =
        database
            .sql(
                """
                update plan.objective o set dropped_at = :now
                where o.id = :id and o.dropped_at is null
                  and not exists (select from plan.objective c
                                  where c.parent_id = o.id and c.dropped_at is null)
                  and not exists (select from plan.measure m
                                  where m.objective_id = o.id and m.state <> 'DROPPED')
                """)
            .param("id", objective.id())
            .param("now", Documents.utc(clock.instant()))
            .update();
    if (dropped == 0) {
      throw new Conflict(Message.of("plan.conflict.not-empty"));
    }
    ledger.append(author, "plan.objective-dropped", Objective.thing(objective.id()), Map.of());
  }

  private static Map<String, @Nullable Object> params(Objective.Facts facts) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("parent", facts.parent());
    params.put("code", facts.code());
    params.put("title", facts.title());
    params.put("weight", facts.weight());
    return params;
  }
}
