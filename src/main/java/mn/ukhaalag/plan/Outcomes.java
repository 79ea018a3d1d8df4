package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import mn.ukhaalag.plan.Outcome.Branch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What became of plans, for those who make scores of it: many documents with one query,
/// and what changed since they last looked. No permission is checked here.
@Component
public class Outcomes {

  private static final int ROWS_AT_ONCE = 2_000;

  private final JdbcClient database;

  Outcomes(JdbcClient database) {
    this.database = database;
  }

  /// What something happened to.
  public record Touched(Set<UUID> documents, Set<UUID> organisations) {

    public boolean isEmpty() {
      return documents.isEmpty() && organisations.isEmpty();
    }
  }

  /// Whether anything happened that nobody has taken yet.
  public boolean isAnythingTouched() {
    return database.sql("select exists (select from plan.touched)").query(Boolean.class).single();
  }

  /// Takes what something happened to, in the transaction that deals with it: if that
  /// fails, it is there again.
  ///
  /// @param most how many happenings are taken
  @Transactional(propagation = Propagation.MANDATORY)
  public Touched take(int most) {
    var documents = new HashSet<UUID>();
    var organisations = new HashSet<UUID>();
    database
        .sql(
            """
            delete from plan.touched
            where id in (select id from plan.touched order by id limit :most for update)
            returning document_id, organisation_id
            """)
        .param("most", most)
        .query(
            row -> {
              add(documents, row.getObject("document_id", UUID.class));
              add(organisations, row.getObject("organisation_id", UUID.class));
            });
    return new Touched(documents, organisations);
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  /// Some of all documents there are, by their ids.
  ///
  /// @param after the last id before them; null for the first ones
  /// @param to the last one of them; null for all that follow
  public record Range(@Nullable UUID after, @Nullable UUID to) {}

  /// All documents in ranges of so many, which together leave none out, now or later.
  public List<Range> ranges(int size) {
    List<UUID> ends =
        database
            .sql(
                """
                select id
                from (select id, row_number() over (order by id) as number from plan.document) d
                where number % :size = 0 order by id
                """)
            .param("size", size)
            .query(UUID.class)
            .list();
    var ranges = new ArrayList<Range>();
    UUID after = null;
    for (UUID end : ends) {
      ranges.add(new Range(after, end));
      after = end;
    }
    ranges.add(new Range(after, null));
    return ranges;
  }

  /// Those of a range that are carried out on that day, by their ids.
  public List<Document> carriedOut(LocalDate day, Range range) {
    return database
        .sql(
            Documents.SELECT
                + """
                where d.state in ('IN_FORCE', 'AMENDED') and d.valid_from <= :day
                  and d.valid_to >= :day and (:after::uuid is null or d.id > :after)
                  and (:to::uuid is null or d.id <= :to)
                order by d.id
                """)
        .param("day", day)
        .param("after", range.after())
        .param("to", range.to())
        .query(Documents::document)
        .list();
  }

  /// The newest plan of that level of a post that holds in these days and is carried out or was;
  /// empty if there is none.
  public List<Document> ofPost(UUID post, LocalDate from, LocalDate to) {
    return database
        .sql(
            Documents.SELECT
                + """
                where d.post_id = :post and d.level = 'OFFICIAL'
                  and d.state in ('IN_FORCE', 'AMENDED', 'CLOSED')
                  and d.valid_from <= :to and d.valid_to >= :from
                order by d.valid_from desc, d.id desc limit 5
                """)
        .param("post", post)
        .param("from", from)
        .param("to", to)
        .query(Documents::document)
        .list();
  }

  /// The documents of a level that are in force and promise something to the public.
  public List<Document> promised(Level level, LocalDate day) {
    return database
        .sql(
            Documents.SELECT
                + """
                where d.level = :level and d.state in ('IN_FORCE', 'AMENDED')
                  and d.valid_from <= :day and d.valid_to >= :day
                  and exists (select from plan.measure m
                              where m.document_id = d.id and m.is_public
                                and m.state <> 'DROPPED')
                order by d.valid_from desc, d.id limit 100
                """)
        .param("level", level.name())
        .param("day", day)
        .query(Documents::document)
        .list();
  }

  private static final String OUTCOMES =
      """
      with newest as (
          select distinct on (document_id) id, document_id, submitted_at
          from plan.report
          where document_id = any(:ids) and state = 'APPROVED'
          order by document_id, due_at desc)
      select m.id, m.document_id, m.objective_id, m.parent_id, m.organisation_id,
             m.starts_on, m.due_on, m.weight, m.state, m.is_public,
             case when l.percent is not null
                       and (m.told_at is null or n.submitted_at >= m.told_at)
                  then l.percent else m.percent end as percent
      from plan.measure m
      left join newest n on n.document_id = m.document_id
      left join plan.report_line l on l.report_id = n.id and l.measure_id = m.id
      where m.document_id = any(:ids)
      """;

  /// All measures and activities of the documents, dropped ones too. Their percent is the newest
  /// word: of whoever carries it out, or of the newest report that was approved.
  public List<Outcome> of(Collection<UUID> documents) {
    return database
        .sql(OUTCOMES)
        .param("ids", documents.toArray(UUID[]::new))
        .query(Outcomes::outcome)
        .list();
  }

  /// The same, one document after the other, in the caller's transaction: only one of them is in
  /// memory at a time. A document without measures is left out.
  @Transactional(propagation = Propagation.MANDATORY)
  public void each(Collection<UUID> documents, BiConsumer<UUID, List<Outcome>> then) {
    var one = new ArrayList<Outcome>();
    database
        .sql(OUTCOMES + " order by m.document_id")
        .param("ids", documents.toArray(UUID[]::new))
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              Outcome next = outcome(row, row.getRow());
              if (!one.isEmpty() && !one.getFirst().document().equals(next.document())) {
                then.accept(one.getFirst().document(), List.copyOf(one));
                one.clear();
              }
              one.add(next);
            });
    if (!one.isEmpty()) {
      then.accept(one.getFirst().document(), List.copyOf(one));
    }
  }

  /// The organisations that answer for measures of the documents.
  public Set<UUID> organisations(Collection<UUID> documents) {
    return documents.isEmpty()
        ? Set.of()
        : database
            .sql("select distinct organisation_id from plan.measure where document_id = any(:ids)")
            .param("ids", documents.toArray(UUID[]::new))
            .query(UUID.class)
            .set();
  }

  /// The percent of a measure by the newest word; empty before the first one.
  public Optional<BigDecimal> reported(Measure measure) {
    return of(List.of(measure.document())).stream()
        .filter(it -> it.id().equals(measure.id()))
        .findFirst()
        .map(Outcome::percent);
  }

  /// All objectives of the documents that were not dropped.
  public List<Branch> branches(Collection<UUID> documents) {
    return database
        .sql(
            """
            select id, document_id as document, parent_id as parent, weight
            from plan.objective where document_id = any(:ids) and dropped_at is null
            """)
        .param("ids", documents.toArray(UUID[]::new))
        .query(Branch.class)
        .list();
  }

  private static Outcome outcome(ResultSet row, int number) throws SQLException {
    return new Outcome(
        row.getObject("id", UUID.class),
        row.getObject("document_id", UUID.class),
        row.getObject("objective_id", UUID.class),
        row.getObject("parent_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getBigDecimal("weight"),
        Measure.State.valueOf(row.getString("state")),
        row.getBigDecimal("percent"),
        row.getBoolean("is_public"));
  }
}
