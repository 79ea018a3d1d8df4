package mn.ukhaalag.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where plans are begun, found and led from state to state.
@Component
public class Documents {

  static final String SELECT =
      """
      select d.id, d.reference, d.level, d.title, d.organisation_id, d.unit_id, d.post_id,
             d.keeper_id, d.valid_from, d.valid_to, d.above_id, d.made_from, d.state, d.version,
             d.revision, d.made_at
      from plan.document d
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Documents(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The document with that id.
  ///
  /// @throws NotFound if there is none; who may see it is the business of [Rights]
  public Document get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("plan " + id));
  }

  public Optional<Document> find(@Nullable UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(named(List.of(id)).get(id));
  }

  /// Those of the ids that there are, with one query.
  public Map<UUID, Document> named(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database
            .sql(SELECT + "where d.id = any(:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(Documents::document)
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Document::id, Function.identity()));
  }

  /// The chain of documents that it carries out, the next one first.
  public List<Document> above(UUID document) {
    return database
        .sql(
            """
            with recursive chain (id, above_id, depth) as (
                select id, above_id, 0 from plan.document where id = :id
                union all
                select d.id, d.above_id, chain.depth + 1
                from chain join plan.document d on d.id = chain.above_id
                where chain.depth < 20)
            """
                + SELECT
                + "join chain on chain.id = d.id where chain.depth > 0 order by chain.depth")
        .param("id", document)
        .query(Documents::document)
        .list();
  }

  /// The documents right under it, the highest level first.
  public List<Document> below(UUID document) {
    return database
        .sql(SELECT + "where d.above_id = :id order by d.valid_from desc, d.id limit 500")
        .param("id", document)
        .query(Documents::document)
        .list();
  }

  /// Begins a draft.
  ///
  /// @param keeper the post that writes it
  /// @param madeFrom the document that it continues; null for none
  @Transactional
  public Document begin(Author author, Document.Facts facts, UUID keeper, @Nullable UUID madeFrom) {
    long number = database.sql("select nextval('plan.document_number')").query(Long.class).single();
    int year = WorkingCalendar.dayOf(clock.instant()).getYear();
    UUID id =
        database
            .sql(
                """
                insert into plan.document
                    (reference, level, title, organisation_id, unit_id, post_id, keeper_id,
                     valid_from, valid_to, above_id, made_from, state, made_at)
                values (:reference, :level, :title, :organisation, :unit, :post, :keeper, :from,
                        :to, :above, :madeFrom, 'DRAFT', :now)
                returning id
                """)
            .param("reference", Reference.of("Т", year, number))
            .params(params(facts))
            .param("keeper", keeper)
            .param("madeFrom", madeFrom)
            .param("now", utc(clock.instant()))
            .query(UUID.class)
            .single();
    ledger.append(
        author,
        "plan.begun",
        Document.thing(id),
        facts.toString(),
        Map.of("level", facts.level().name()));
    return get(id);
  }

  /// Changes the head of a document that is open for writing.
  ///
  /// @param revision that the one who changes it has seen
  /// @return false if somebody else has changed it since
  @Transactional
  public boolean change(Author author, Document before, Document.Facts facts, int revision) {
    requireOpen(before.id());
    int changed =
        database
            .sql(
                """
                update plan.document
                set level = :level, title = :title, organisation_id = :organisation,
                    unit_id = :unit, post_id = :post, valid_from = :from, valid_to = :to,
                    above_id = :above, revision = revision + 1
                where id = :id and revision = :revision
                """)
            .params(params(facts))
            .param("id", before.id())
            .param("revision", revision)
            .update();
    if (changed == 1) {
      ledger.append(author, "plan.changed", before.thing(), facts.toString(), Map.of());
    }
    return changed == 1;
  }

  private static Map<String, @Nullable Object> params(Document.Facts facts) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("level", facts.level().name());
    params.put("title", facts.title());
    params.put("organisation", facts.organisation());
    params.put("unit", facts.unit());
    params.put("post", facts.post());
    params.put("from", facts.from());
    params.put("to", facts.to());
    params.put("above", facts.above());
    return params;
  }

  /// Waits until nobody else changes the document, and refuses if it cannot be written now.
  ///
  /// @throws Conflict if it is neither a draft nor being amended
  @Transactional
  public void requireOpen(UUID document) {
    Document.State state =
        Document.State.valueOf(
            database
                .sql("select state from plan.document where id = :id for update")
                .param("id", document)
                .query(String.class)
                .single());
    if (!state.isOpen()) {
      throw new Conflict(Message.of("plan.conflict.not-open"));
    }
  }

  static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  static Document document(ResultSet row, int number) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        Level.valueOf(row.getString("level")),
        row.getString("title"),
        row.getObject("organisation_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getObject("keeper_id", UUID.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("above_id", UUID.class),
        row.getObject("made_from", UUID.class),
        Document.State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getInt("revision"),
        row.getTimestamp("made_at").toInstant());
  }
}
