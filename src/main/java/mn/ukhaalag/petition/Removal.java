package mn.ukhaalag.petition;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes words and files of a petition away wherever they are kept: what a redaction and an erasure
/// have in common. In the transaction of either.
@Component
class Removal {

  /// A column with words about a petition, besides the petition's own.
  ///
  /// @param isMarked whether the table notes that something was taken out
  private record Column(String table, String key, String name, boolean isMarked) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("message", "id", "words", true),
          new Column("unproven_letter", "id", "words", true),
          new Column("answer", "id", "words", true),
          new Column("answer", "id", "legal_ground", true),
          new Column("answer", "id", "remark", true),
          new Column("rating", "answer_id", "words", true),
          new Column("reopening", "id", "reason", true),
          new Column("forwarding", "id", "reason", false),
          new Column("extension", "petition_id", "reason", false));

  private final JdbcClient database;
  private final Attachments attachments;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Notices notices;
  private final List<RedactionListener> listeners;
  private final Clock clock;

  Removal(
      JdbcClient database,
      Attachments attachments,
      Ledger ledger,
      Tasks tasks,
      Notices notices,
      List<RedactionListener> listeners,
      Clock clock) {
    this.database = database;
    this.attachments = attachments;
    this.ledger = ledger;
    this.tasks = tasks;
    this.notices = notices;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /// Takes words out of all that was said about the petition.
  ///
  /// @return how many texts had any
  int hide(UUID petition, UnaryOperator<String> hide) {
    return COLUMNS.stream().mapToInt(column -> hideIn(column, petition, hide)).sum();
  }

  /// Keeps the petition without what went, and takes the same out of search terms, lists of work,
  /// notices, the ledger, and what other rooms keep.
  void keep(Petition after, UnaryOperator<String> hide) {
    save(after);
    tasks.retitle(after);
    notices.forget(after.thing());
    listeners.forEach(listener -> listener.redacted(after, hide));
    ledger.forget(after.thing());
  }

  /// Everything that is attached and can still be taken out, what came with letters that nobody has
  /// proven included.
  List<Attachment> files(Petition petition) {
    List<UUID> letters =
        database
            .sql("select id from petition.unproven_letter where petition_id = :id order by id")
            .param("id", petition.id())
            .query(UUID.class)
            .list();
    return Stream.concat(
            attachments.listOf(Petition.THING, petition.id()).stream(),
            attachments.listOf(UnprovenLetters.FILES, letters).stream())
        .filter(file -> !file.isRedacted())
        .toList();
  }

  private void save(Petition petition) {
    Matter matter = petition.matter();
    database
        .sql(
            """
            update petition.petition
            set title = :title, body = :body, place = :place, latitude = :latitude,
                longitude = :longitude, terms = array_to_tsvector(:terms::text[])
            where id = :id
            """)
        .param("title", matter.title())
        .param("body", matter.body())
        .param("place", matter.place())
        .param("latitude", matter.point() == null ? null : matter.point().latitude())
        .param("longitude", matter.point() == null ? null : matter.point().longitude())
        .param("terms", Petitions.terms(matter.title(), matter.body()))
        .param("id", petition.id())
        .update();
  }

  private int hideIn(Column column, UUID petition, UnaryOperator<String> hide) {
    var hidden = new HashMap<UUID, String>();
    database
        .sql(
            "select %2$s, %3$s from petition.%1$s where petition_id = :id and %3$s is not null"
                .formatted(column.table(), column.key(), column.name()))
        .param("id", petition)
        .query(
            row -> {
              String text = row.getString(2);
              String without = hide.apply(text);
              if (!without.equals(text)) {
                hidden.put(row.getObject(1, UUID.class), without);
              }
            });
    hidden.forEach((key, text) -> write(column, key, text));
    return hidden.size();
  }

  private void write(Column column, UUID key, String text) {
    database
        .sql(
            "update petition.%s set %s = :text%s where %s = :key"
                .formatted(
                    column.table(),
                    column.name(),
                    column.isMarked() ? ", redacted_at = :now" : "",
                    column.key()))
        .param("text", text)
        .param("now", Petitions.utc(clock.instant()))
        .param("key", key)
        .update();
  }

  int removeFiles(Petition petition, Set<UUID> files, Author author) {
    return (int)
        files(petition).stream()
            .map(Attachment::id)
            .filter(files::contains)
            .filter(file -> attachments.redact(file, author.account(), clock.instant()))
            .count();
  }
}
