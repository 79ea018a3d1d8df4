package mn.ukhaalag.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.language.MongolianText;
import mn.ukhaalag.petition.Matter.Subject;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Receipt;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where petitions are kept.
@Component
public class Petitions {

  /// The columns that [#row] reads, of a table called `p`.
  public static final String COLUMNS =
      """
      p.id, p.reference, p.kind, p.channel, p.status, p.category_code, p.area_code, p.place,
      p.latitude, p.longitude, p.title, p.body, p.is_publishable, p.is_collective, p.received_at,
      p.rule_id, p.original_due_on, p.due_at, p.organisation_id, p.unit_id, p.post_id,
      p.subject_organisation_id, p.subject_post_id, p.merged_into, p.answered_at, p.closed_at,
      p.outcome
      """;

  private final JdbcClient database;
  private final List<PetitionWatcher> watchers;

  Petitions(JdbcClient database, List<PetitionWatcher> watchers) {
    this.database = database;
    this.watchers = watchers;
  }

  /// The petition with this id.
  ///
  /// @throws NotFound if there is no such petition
  public Petition get(UUID id) {
    return database
        .sql("select " + COLUMNS + " from petition.petition p where p.id = :id")
        .param("id", id)
        .query(Petitions::row)
        .optional()
        .orElseThrow(() -> new NotFound("petition " + id));
  }

  public Optional<Petition> find(Reference reference) {
    return database
        .sql("select " + COLUMNS + " from petition.petition p where p.reference = :reference")
        .param("reference", reference.text())
        .query(Petitions::row)
        .optional();
  }

  /// The petition as it is now, kept from every other change until the transaction ends.
  public Petition lock(UUID id) {
    return database
        .sql("select " + COLUMNS + " from petition.petition p where p.id = :id for update")
        .param("id", id)
        .query(Petitions::row)
        .optional()
        .orElseThrow(() -> new NotFound("petition " + id));
  }

  /// The petitions with these ids, in no particular order.
  public List<Petition> list(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql("select " + COLUMNS + " from petition.petition p where p.id in (:ids)")
            .param("ids", ids)
            .query(Petitions::row)
            .list();
  }

  /// What a new petition is known by.
  public record Identity(UUID id, Reference reference) {}

  /// An id and a reference of the year in which the petition was received. Ids are in the order
  /// of receipt, for those too that are entered later.
  Identity newIdentity(Instant receivedAt) {
    int year = year(receivedAt);
    return database
        .sql(
            """
            select uuidv7(:received::timestamptz - clock_timestamp()) as id,
                   petition.next_number(:year) as number
            """)
        .param("received", utc(receivedAt))
        .param("year", year)
        .query(
            (row, number) ->
                new Identity(
                    row.getObject("id", UUID.class), Reference.of(year, row.getLong("number"))))
        .single();
  }

  /// The same for many at once, in the order given.
  public List<Identity> newIdentities(List<Instant> receivedAt) {
    return database
        .sql(
            """
            select uuidv7(received::timestamptz - clock_timestamp()) as id, year,
                   petition.next_number(year) as number
            from unnest(:received, :years) with ordinality as row (received, year, place)
            order by place
            """)
        .param("received", receivedAt.stream().map(Instant::toString).toArray(String[]::new))
        .param("years", receivedAt.stream().mapToInt(Petitions::year).toArray())
        .query(
            (row, number) ->
                new Identity(
                    row.getObject("id", UUID.class),
                    Reference.of(row.getInt("year"), row.getLong("number"))))
        .list();
  }

  private static int year(Instant receivedAt) {
    return WorkingCalendar.dayOf(receivedAt).getYear();
  }

  void add(Petition petition) {
    Matter matter = petition.matter();
    database
        .sql(
            """
            insert into petition.petition
                (id, reference, kind, channel, status, category_code, area_code, place, latitude,
                 longitude, title, body, is_publishable, is_collective, received_at, rule_id,
                 original_due_on, due_at, organisation_id, subject_organisation_id,
                 subject_post_id, terms)
            values (:id, :reference, :kind, :channel, :status, :category, :area, :place, :latitude,
                 :longitude, :title, :body, :publishable, :collective, :receivedAt, :rule,
                 :originalDueOn, :dueAt, :organisation, :subjectOrganisation, :subjectPost,
                 array_to_tsvector(:terms::text[]))
            """)
        .param("id", petition.id())
        .param("reference", petition.reference().text())
        .param("kind", matter.kind().name())
        .param("channel", petition.receipt().channel().name())
        .param("status", petition.status().name())
        .param("category", matter.category())
        .param("area", matter.area())
        .param("place", matter.place())
        .param("latitude", matter.point() == null ? null : matter.point().latitude())
        .param("longitude", matter.point() == null ? null : matter.point().longitude())
        .param("title", matter.title())
        .param("body", matter.body())
        .param("publishable", matter.isPublishable())
        .param("collective", matter.isCollective())
        .param("receivedAt", utc(petition.receivedAt()))
        .param("rule", petition.receipt().rule())
        .param("originalDueOn", petition.receipt().originalDueOn())
        .param("dueAt", utc(petition.dueAt()))
        .param("organisation", petition.organisation())
        .param("subjectOrganisation", matter.subject().organisation())
        .param("subjectPost", matter.subject().post())
        .param("terms", terms(matter.title(), matter.body()))
        .update();
    watchers.forEach(watcher -> watcher.filed(petition));
  }

  /// Writes down where a petition stands now and what kind it is; nothing of what was sent.
  void save(Petition petition) {
    Standing standing = petition.standing();
    database
        .sql(
            """
            update petition.petition
            set kind = :kind, category_code = :category, area_code = :area, status = :status,
                organisation_id = :organisation, unit_id = :unit, post_id = :post,
                due_at = :dueAt, merged_into = :mergedInto, answered_at = :answeredAt,
                closed_at = :closedAt, outcome = :outcome
            where id = :id
            """)
        .param("id", petition.id())
        .param("kind", petition.kind().name())
        .param("category", petition.category())
        .param("area", petition.area())
        .param("status", standing.status().name())
        .param("organisation", standing.organisation())
        .param("unit", standing.unit())
        .param("post", standing.post())
        .param("dueAt", utc(standing.dueAt()))
        .param("mergedInto", standing.mergedInto())
        .param("answeredAt", standing.answeredAt() == null ? null : utc(standing.answeredAt()))
        .param("closedAt", standing.closedAt() == null ? null : utc(standing.closedAt()))
        .param("outcome", standing.outcome() == null ? null : standing.outcome().name())
        .update();
    watchers.forEach(watcher -> watcher.changed(petition));
  }

  /// The search terms of these texts, as the columns of type tsvector take them.
  public static String[] terms(String... texts) {
    return MongolianText.terms(String.join("\n", texts)).toArray(String[]::new);
  }

  public static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /// Reads a petition from a row that has [#COLUMNS].
  public static Petition row(ResultSet row, int number) throws SQLException {
    return new Petition(
        row.getObject("id", UUID.class),
        new Reference(row.getString("reference")),
        matter(row),
        new Receipt(
            Channel.valueOf(row.getString("channel")),
            row.getTimestamp("received_at").toInstant(),
            row.getObject("rule_id", UUID.class),
            row.getObject("original_due_on", LocalDate.class)),
        standing(row));
  }

  private static Matter matter(ResultSet row) throws SQLException {
    double latitude = row.getDouble("latitude");
    Point point = row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
    return new Matter(
        Kind.valueOf(row.getString("kind")),
        row.getString("category_code"),
        row.getString("area_code"),
        row.getString("place"),
        point,
        row.getString("title"),
        row.getString("body"),
        row.getBoolean("is_publishable"),
        row.getBoolean("is_collective"),
        new Subject(
            row.getObject("subject_organisation_id", UUID.class),
            row.getObject("subject_post_id", UUID.class)));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Standing(
        Status.valueOf(row.getString("status")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getTimestamp("due_at").toInstant(),
        row.getObject("merged_into", UUID.class),
        instant(row.getTimestamp("answered_at")),
        instant(row.getTimestamp("closed_at")),
        outcome == null ? null : Outcome.valueOf(outcome));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
