package mn.ukhaalag.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Measure.Place;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The measures and activities of documents.
@Component
public class Measures {

  private static final String SELECT =
      """
      select m.id, m.document_id, m.objective_id, m.parent_id, m.code, m.title, m.result,
             m.organisation_id, m.post_id, m.starts_on, m.due_on, m.weight, m.needs_evidence,
             m.is_public, m.state, m.percent, m.revision
      from plan.measure m
      """;

  private final JdbcClient database;
  private final Documents documents;
  private final Ledger ledger;

  Measures(JdbcClient database, Documents documents, Ledger ledger) {
    this.database = database;
    this.documents = documents;
    this.ledger = ledger;
  }

  /// All of a document that were not dropped, activities too, in the order of their codes.
  public List<Measure> of(UUID document) {
    return ordered("where m.document_id = :id and m.state <> 'DROPPED'", document);
  }

  /// The activities of a measure.
  public List<Measure> activities(UUID measure) {
    return ordered("where m.parent_id = :id and m.state <> 'DROPPED'", measure);
  }

  private List<Measure> ordered(String where, UUID id) {
    return database.sql(SELECT + where).param("id", id).query(Measures::measure).list().stream()
        .sorted(Codes.by(it -> it.promise().code()))
        .toList();
  }

  /// Measures of these documents that serve no sentence of a higher one.
  public List<Measure> loose(Collection<UUID> documents, int limit) {
    return database
        .sql(
            SELECT
                + """
                where m.document_id = any(:documents) and m.state <> 'DROPPED'
                  and m.parent_id is null
                  and not exists (select from plan.link l where l.measure_id = m.id)
                order by m.document_id, m.id limit :limit
                """)
        .param("documents", documents.toArray(UUID[]::new))
        .param("limit", limit)
        .query(Measures::measure)
        .list();
  }

  /// The measure with that id.
  ///
  /// @throws NotFound if there is none; who may see it is the business of [Rights]
  public Measure get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("measure " + id));
  }

  public Optional<Measure> find(@Nullable UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(named(List.of(id)).get(id));
  }

  /// Those of the ids that there are, with one query.
  public Map<UUID, Measure> named(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database
            .sql(SELECT + "where m.id = any(:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(Measures::measure)
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Measure::id, Function.identity()));
  }

  /// Adds one to a document that is open for writing.
  ///
  /// @param givenFrom the measure that it is a copy of for another organisation; null for none
  /// @throws Conflict if the document is not open, or has one with that code
  @Transactional
  public UUID add(Author author, Place place, Promise promise, @Nullable UUID givenFrom) {
    documents.requireOpen(place.document());
    UUID id =
        database
            .sql(
                """
                insert into plan.measure
                    (document_id, objective_id, parent_id, code, title, result, organisation_id,
                     post_id, starts_on, due_on, weight, needs_evidence, is_public, given_from)
                values (:document, :objective, :parent, :code, :title, :result, :organisation,
                        :post, :startsOn, :dueOn, :weight, :needsEvidence, :isPublic, :givenFrom)
                on conflict do nothing returning id
                """)
            .param("document", place.document())
            .param("objective", place.objective())
            .param("parent", place.parent())
            .params(params(promise))
            .param("givenFrom", givenFrom)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Conflict(Message.of("plan.conflict.code", promise.code())));
    ledger.append(author, "plan.measure-added", Measure.thing(id), promise.toString(), Map.of());
    return id;
  }

  /// Changes what was planned, while the document is open for writing.
  ///
  /// @param revision that the one who changes it has seen
  /// @return false if somebody else has changed it since
  /// @throws Conflict if the document is not open, or has another one with that code
  @Transactional
  public boolean change(Author author, Measure before, Promise promise, int revision) {
    documents.requireOpen(before.document());
    refuseTaken(before, promise.code());
    return write(author, before.id(), promise, revision);
  }

  private void refuseTaken(Measure before, String code) {
    boolean isTaken =
        of(before.document()).stream()
            .anyMatch(it -> it.promise().code().equals(code) && !it.id().equals(before.id()));
    if (isTaken) {
      throw new Conflict(Message.of("plan.conflict.code", code));
    }
  }

  /// Changes what was planned in a document that is in force: a new due day that was approved,
  /// or
  /// another post that carries it out.
  @Transactional
  public boolean amend(Author author, Measure before, Promise promise) {
    return write(author, before.id(), promise, before.revision());
  }

  private boolean write(Author author, UUID id, Promise promise, int revision) {
    int changed =
        database
            .sql(
                """
                update plan.measure
                set code = :code, title = :title, result = :result,
                    organisation_id = :organisation, post_id = :post, starts_on = :startsOn,
                    due_on = :dueOn, weight = :weight, needs_evidence = :needsEvidence,
                    is_public = :isPublic, revision = revision + 1
                where id = :id and revision = :revision and state <> 'DROPPED'
                """)
            .params(params(promise))
            .param("id", id)
            .param("revision", revision)
            .update();
    if (changed == 1) {
      ledger.append(
          author, "plan.measure-changed", Measure.thing(id), promise.toString(), Map.of());
    }
    return changed == 1;
  }

  /// Takes one out; it stays in the record and counts nowhere.
  ///
  /// @throws Conflict if the document is not open, or it has activities
  @Transactional
  public void drop(Author author, Measure measure) {
    documents.requireOpen(measure.document());
    int dropped =
        database
            .sql(
                """
                update plan.measure m set state = 'DROPPED', revision = revision + 1
                where m.id = :id and m.state <> 'DROPPED'
                  and not exists (select from plan.measure a
                                  where a.parent_id = m.id and a.state <> 'DROPPED')
                """)
            .param("id", measure.id())
            .update();
    if (dropped == 0) {
      throw new Conflict(Message.of("plan.conflict.not-empty"));
    }
    ledger.append(author, "plan.measure-dropped", measure.thing(), Map.of());
  }

  private static Map<String, @Nullable Object> params(Promise promise) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("code", promise.code());
    params.put("title", promise.title());
    params.put("result", promise.result());
    params.put("organisation", promise.organisation());
    params.put("post", promise.post());
    params.put("startsOn", promise.startsOn());
    params.put("dueOn", promise.dueOn());
    params.put("weight", promise.weight());
    params.put("needsEvidence", promise.needsEvidence());
    params.put("isPublic", promise.isPublic());
    return params;
  }

  static Measure measure(ResultSet row, int number) throws SQLException {
    return new Measure(
        row.getObject("id", UUID.class),
        row.getObject("document_id", UUID.class),
        row.getObject("objective_id", UUID.class),
        row.getObject("parent_id", UUID.class),
        promise(row),
        Measure.State.valueOf(row.getString("state")),
        row.getBigDecimal("percent"),
        row.getInt("revision"));
  }

  private static Promise promise(ResultSet row) throws SQLException {
    return new Promise(
        row.getString("code"),
        row.getString("title"),
        row.getString("result"),
        row.getObject("organisation_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getBigDecimal("weight"),
        row.getBoolean("needs_evidence"),
        row.getBoolean("is_public"));
  }
}
