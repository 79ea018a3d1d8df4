package mn.ukhaalag.petition.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Matter;
import mn.ukhaalag.petition.Matter.Subject;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Receipt;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.PetitionWatcher;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Petitions.Identity;
import mn.ukhaalag.petition.Routes;
import mn.ukhaalag.petition.Standing;
import mn.ukhaalag.petition.Tasks;
import mn.ukhaalag.petition.bulk.ImportRow.End;
import mn.ukhaalag.petition.bulk.page.ImportRun;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Makes petitions of the rows of one batch with a handful of statements. Nobody is told of them,
/// and only those that are open still are put before the offices.
@Component
class BatchWriter {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Routes routes;
  private final LegalTime legalTime;
  private final Ledger ledger;
  private final Tasks tasks;
  private final List<PetitionWatcher> watchers;
  private final Clock clock;
  private final JsonMapper json;

  BatchWriter(
      JdbcClient database,
      Petitions petitions,
      Routes routes,
      LegalTime legalTime,
      Ledger ledger,
      Tasks tasks,
      List<PetitionWatcher> watchers,
      Clock clock,
      JsonMapper json) {
    this.database = database;
    this.petitions = petitions;
    this.routes = routes;
    this.legalTime = legalTime;
    this.ledger = ledger;
    this.tasks = tasks;
    this.watchers = List.copyOf(watchers);
    this.clock = clock;
    this.json = json;
  }

  /// Writes those of the rows that the source did not send before.
  ///
  /// @return how many these are
  @Transactional(propagation = Propagation.MANDATORY)
  int write(ImportRun run, List<ImportRow> rows) {
    List<ImportRow> fresh = fresh(run.source(), rows);
    if (fresh.isEmpty()) {
      return 0;
    }
    List<Identity> identities =
        petitions.newIdentities(fresh.stream().map(ImportRow::receivedAt).toList());
    var organisations = new HashMap<String, UUID>();
    var batch = new ArrayList<BatchRow>();
    var acts = new ArrayList<Ledger.Act>();
    var all = new ArrayList<Petition>();
    for (int index = 0; index < fresh.size(); index++) {
      ImportRow row = fresh.get(index);
      UUID organisation =
          organisations.computeIfAbsent(
              row.category() + " " + row.area(),
              key -> routes.inCharge(row.category(), row.area()));
      Petition petition = petition(row, identities.get(index), organisation);
      batch.add(BatchRow.of(row, petition));
      acts.add(new Ledger.Act(petition.id(), row.toString(), detail(run, petition)));
      all.add(petition);
    }
    insert(run, json.writeValueAsString(batch));
    ledger.appendAll(run.author(), "petition.imported", Petition.THING, acts);
    tasks.registerAll(all.stream().filter(it -> it.status().isOpen()).toList());
    watchers.forEach(watcher -> watcher.imported(run.id(), run.source(), all));
    return fresh.size();
  }

  /// Two imports of one source wait for each other here, or both would find a row to be new.
  private List<ImportRow> fresh(String source, List<ImportRow> rows) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:source, 0))::text")
        .param("source", "petition-import " + source)
        .query(String.class)
        .single();
    Set<String> seen =
        new HashSet<>(
            database
                .sql(
                    """
                    select external_id from petition.imported
                    where source = :source and external_id = any(:ids)
                    """)
                .param("source", source)
                .param("ids", rows.stream().map(ImportRow::externalId).toArray(String[]::new))
                .query(String.class)
                .list());
    return rows.stream().filter(row -> seen.add(row.externalId())).toList();
  }

  private Petition petition(ImportRow row, Identity identity, UUID organisation) {
    LocalDate day = WorkingCalendar.dayOf(row.receivedAt());
    LegalRule rule = legalTime.rule(row.kind().deadlineRule(), day);
    LocalDate lastDay =
        row.dueAt() == null
            ? rule.lastDay(day, legalTime.calendar(), row.area())
            : WorkingCalendar.dayOf(row.dueAt().minusMillis(1));
    return new Petition(
        identity.id(),
        identity.reference(),
        new Matter(
            row.kind(),
            row.category(),
            row.area(),
            row.place(),
            row.point(),
            row.title(),
            row.body(),
            row.isPublishable(),
            false,
            Subject.NOBODY),
        new Receipt(row.channel(), row.receivedAt(), rule.id(), lastDay),
        standing(row, organisation, lastDay));
  }

  private static Standing standing(ImportRow row, UUID organisation, LocalDate lastDay) {
    End end = row.end();
    var dueAt = row.dueAt() == null ? WorkingCalendar.endOf(lastDay) : row.dueAt();
    return new Standing(
        status(end),
        organisation,
        null,
        null,
        dueAt,
        null,
        isAnswered(end) && end != null ? end.at() : null,
        end == null ? null : end.at(),
        end == null ? null : end.outcome());
  }

  private static Status status(@Nullable End end) {
    if (end == null) {
      return Status.RECEIVED;
    }
    return isAnswered(end) ? Status.ANSWERED : Status.WITHDRAWN;
  }

  private static boolean isAnswered(@Nullable End end) {
    return end != null && end.outcome() != Outcome.WITHDRAWN;
  }

  private static Map<String, String> detail(ImportRun run, Petition petition) {
    var detail = new TreeMap<String, String>();
    detail.put("import", run.id().toString());
    detail.put("kind", petition.kind().name());
    detail.put("category", petition.category());
    detail.put("area", petition.area());
    detail.put("organisation", petition.organisation().toString());
    detail.put("received", petition.receivedAt().atOffset(ZoneOffset.UTC).toString());
    Outcome outcome = petition.standing().outcome();
    if (outcome != null) {
      detail.put("outcome", outcome.name());
    }
    return detail;
  }

  private void insert(ImportRun run, String rows) {
    database
        .sql(
            """
            with row as materialized (
                select * from json_to_recordset(:rows::json) as row (
                    external_id text, id uuid, reference text, kind text, channel text,
                    status text, category_code text, area_code text, place text,
                    latitude double precision, longitude double precision, title text, body text,
                    is_publishable boolean, received_at timestamptz, rule_id uuid,
                    original_due_on date, due_at timestamptz, organisation_id uuid,
                    closed_at timestamptz, outcome text, answer text, legal_ground text,
                    name text, phone text, email text, address text, terms text[])),
            petition as (
                insert into petition.petition
                    (id, reference, kind, channel, status, category_code, area_code, place,
                     latitude, longitude, title, body, is_publishable, received_at, registered_at,
                     rule_id, original_due_on, due_at, organisation_id, answered_at, closed_at,
                     outcome, terms)
                select id, reference, kind, channel, status, category_code, area_code, place,
                       latitude, longitude, title, body, is_publishable, received_at,
                       case when status = 'ANSWERED' then received_at end,
                       rule_id, original_due_on, due_at, organisation_id,
                       case when status = 'ANSWERED' then closed_at end, closed_at, outcome,
                       array_to_tsvector(terms)
                from row),
            petitioner as (
                insert into petition.petitioner
                    (petition_id, name, phone, email, address, language)
                select id, name, phone, email, address, 'MN' from row
                where num_nonnulls(name, phone, email, address) > 0),
            answer as (
                insert into petition.answer
                    (petition_id, outcome, words, legal_ground, drafted_at, decided_at, decision)
                select id, outcome, answer, legal_ground, closed_at, closed_at, 'SENT' from row
                where status = 'ANSWERED'),
            -- What was late before it came is told at the end, all at once.
            told as (
                insert into petition.escalation (petition_id, due_at, percent, at)
                select id, due_at, 100, :now from row where closed_at is null and due_at < :now)
            insert into petition.imported (source, external_id, petition_id, import_id)
            select :source, external_id, id, :import from row
            """)
        .param("rows", rows)
        .param("now", Petitions.utc(clock.instant()))
        .param("source", run.source())
        .param("import", run.id())
        .update();
  }
}
