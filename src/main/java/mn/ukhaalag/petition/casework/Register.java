package mn.ukhaalag.petition.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.casework.page.ListForm;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of petitions (бүртгэлийн дэвтэр) as a table, written row by row while it is read:
/// however long it is, the memory for it stays the same.
@Component
class Register {

  private static final int FETCH = 500;

  /// The column of the number of attachments.
  private static final int FILES = RegisterWords.column("files");

  private static final String SELECT =
      """
      select p.id, p.reference, p.received_at, p.channel, p.kind, p.title, p.category_code, p.area_code,
             p.place, p.status, p.unit_id, p.post_id, p.subject_organisation_id, p.due_at,
             p.original_due_on, p.answered_at, p.closed_at, p.outcome,
             w.name, w.register_number, w.phone, w.email, w.address,
             (select count(*) from petition.signatory s where s.petition_id = p.id) as signatories,
             e.at as extended_at, e.to_due, e.reason as extension_reason,
             f.at as forwarded_at, f.from_organisation, f.was_late,
             a.decided_post, r.stars,
             case when w.petition_id is not null then n.vulnerable end as vulnerable, n.pages,
             n.incoming_number, n.outgoing_number, n.retention
      from (select p.id
      """;

  private static final String JOINS =
      """
      ) chosen
      join petition.petition p on p.id = chosen.id
      left join petition.petitioner w on w.petition_id = p.id and w.erased_at is null
      left join petition.extension e on e.petition_id = p.id
      left join lateral (
        select at, from_organisation, was_late from petition.forwarding
        where petition_id = p.id order by at desc limit 1) f on true
      left join lateral (
        select id, decided_post from petition.answer
        where petition_id = p.id and decision = 'SENT' order by id desc limit 1) a on true
      left join petition.rating r on r.answer_id = a.id
      left join petition.register_note n on n.petition_id = p.id
      order by p.received_at, p.id
      """;

  private final JdbcClient database;
  private final CaseList list;
  private final RegisterWords words;
  private final Attachments attachments;
  private final Secrets secrets;

  Register(
      DataSource source,
      CaseList list,
      RegisterWords words,
      Attachments attachments,
      Secrets secrets) {
    // Rows come in portions: a driver that fetches all of them first would need memory for all.
    var template = new JdbcTemplate(source);
    template.setFetchSize(FETCH);
    database = JdbcClient.create(template);
    this.list = list;
    this.words = words;
    this.attachments = attachments;
    this.secrets = secrets;
  }

  /// Writes what the form asks for.
  @Transactional(readOnly = true)
  public void write(Scope.Sight sight, ListForm form, RegisterWords.Told told, Writer out) {
    String sql = SELECT + CaseList.FROM_WHERE + (form.isOpenOnly() ? CaseList.OPEN : "") + JOINS;
    var table = new CsvLines(out);
    table.write(told.headings());
    try (Stream<Row> rows =
        list
            .filtered(database.sql(sql), sight, form)
            .query((row, number) -> new Row(row.getObject("id", UUID.class), cells(row, told)))
            .stream()) {
      rows.gather(Gatherers.windowFixed(FETCH)).forEach(some -> write(some, table));
      table.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /// A row that lacks only the number of its attachments, which stand in another room.
  private record Row(UUID petition, List<@Nullable String> cells) {}

  private void write(List<Row> rows, CsvLines table) {
    Map<UUID, Long> files =
        attachments.listOf(Petition.THING, rows.stream().map(Row::petition).toList()).stream()
            .filter(file -> !file.isRedacted())
            .collect(Collectors.groupingBy(Attachment::ownerId, Collectors.counting()));
    for (Row row : rows) {
      row.cells().set(FILES, files.getOrDefault(row.petition(), 0L).toString());
      table.write(row.cells());
    }
  }

  private List<@Nullable String> cells(ResultSet row, RegisterWords.Told told) throws SQLException {
    return Arrays.asList(
        row.getString("reference"),
        time(row.getTimestamp("received_at")),
        told.word("petition.channel.", row.getString("channel")),
        told.form(row.getString("channel")),
        told.word("petition.kind.", row.getString("kind")),
        row.getString("name"),
        register(row.getBytes("register_number")),
        row.getString("address"),
        row.getString("phone"),
        row.getString("email"),
        Integer.toString(row.getInt("signatories") + 1),
        row.getString("title"),
        told.category(row.getString("category_code")),
        told.area(row.getString("area_code")),
        row.getString("place"),
        told.organisation(row.getObject("subject_organisation_id", UUID.class)),
        told.word("petition.status.", row.getString("status")),
        told.unit(row.getObject("unit_id", UUID.class)),
        told.post(row.getObject("post_id", UUID.class)),
        row.getString("original_due_on"),
        day(row.getTimestamp("due_at")),
        time(row.getTimestamp("extended_at")),
        row.getString("extension_reason"),
        told.organisation(row.getObject("from_organisation", UUID.class)),
        time(row.getTimestamp("forwarded_at")),
        time(row.getTimestamp("answered_at")),
        told.post(row.getObject("decided_post", UUID.class)),
        told.word("petition.outcome.", row.getString("outcome")),
        told.yesOrNo(isLate(row)),
        row.getString("stars"),
        told.word("petition.register.vulnerable.", row.getString("vulnerable")),
        row.getString("pages"),
        null,
        row.getString("incoming_number"),
        row.getString("outgoing_number"),
        told.word("petition.register.retention.", row.getString("retention")));
  }

  private @Nullable String register(byte @Nullable [] cipher) {
    return cipher == null ? null : Senders.masked(secrets.decrypt(cipher));
  }

  private boolean isLate(ResultSet row) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    Timestamp closed = row.getTimestamp("closed_at");
    Timestamp end = answered == null ? closed : answered;
    Instant now = words.now();
    return (end == null ? now : end.toInstant()).isAfter(row.getTimestamp("due_at").toInstant());
  }

  private static @Nullable String time(@Nullable Timestamp time) {
    return time == null
        ? null
        : time.toInstant().atZone(Page.ZONE).toLocalDateTime().toString().replace('T', ' ');
  }

  private static String day(Timestamp due) {
    return due.toInstant().minusSeconds(1).atZone(Page.ZONE).toLocalDate().toString();
  }
}
