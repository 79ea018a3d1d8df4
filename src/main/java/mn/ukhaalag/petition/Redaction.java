package mn.ukhaalag.petition;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes words that nobody may read for good out of all that is kept about a petition: the
/// matter, what was said and answered, reasons, search terms, lists of work, notices, files, and
/// what other rooms keep. That it took place, by whom and why, stays in the history; what went
/// does not.
@Component
public class Redaction {

  /// What stands where something was taken out.
  public static final String BAR = "▇▇▇";

  /// Why something is taken out.
  public enum Reason {
    PERSONAL_DATA,
    HEALTH,
    SECRET,
    INSULT,
    COURT
  }

  /// Parts that can go as a whole.
  public enum Part {
    TITLE,
    BODY,
    PLACE
  }

  /// What is to go.
  ///
  /// @param words phrases, wherever they stand
  /// @param files ids of attachments
  public record Order(List<String> words, Set<Part> parts, Set<UUID> files, Reason reason) {}

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
  private final Petitions petitions;
  private final Competence competence;
  private final Attachments attachments;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Notices notices;
  private final List<RedactionListener> listeners;
  private final Clock clock;

  Redaction(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      Attachments attachments,
      Ledger ledger,
      Tasks tasks,
      Notices notices,
      List<RedactionListener> listeners,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.attachments = attachments;
    this.ledger = ledger;
    this.tasks = tasks;
    this.notices = notices;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /// Takes it out.
  ///
  /// @throws Conflict if there is nothing of it to take out
  @Transactional
  public void redact(Actor actor, UUID id, Order order) {
    Petition petition = petitions.lock(id);
    Author author =
        actor.as(
            Competence.required(
                competence
                    .asModerator(actor, petition)
                    .or(() -> competence.asHead(actor, petition)),
                petition));
    petition.require(Act.REDACTED);
    var hide = HiddenWords.of(order.words());
    Matter matter = without(petition.matter(), hide, order.parts());
    int changes = matter.equals(petition.matter()) ? 0 : 1;
    changes += COLUMNS.stream().mapToInt(column -> hideIn(column, id, hide)).sum();
    changes += removeFiles(petition, order.files(), author);
    if (changes == 0) {
      throw new Conflict(
          Message.of("petition.refused.nothing-to-redact", petition.reference().text()));
    }
    Petition after = petition.with(matter);
    save(after);
    tasks.retitle(after);
    notices.forget(petition.thing());
    listeners.forEach(listener -> listener.redacted(after, hide));
    ledger.forget(petition.thing());
    ledger.append(author, Act.REDACTED.inLedger(), petition.thing(), detail(order));
  }

  /// Everything that is attached and can still be taken out, what came with letters that nobody has
  /// proven included.
  public List<Attachment> files(Petition petition) {
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

  private static Matter without(Matter matter, UnaryOperator<String> hide, Set<Part> parts) {
    String place = matter.place();
    return new Matter(
        matter.kind(),
        matter.category(),
        matter.area(),
        place == null ? null : parts.contains(Part.PLACE) ? BAR : hide.apply(place),
        parts.contains(Part.PLACE) ? null : matter.point(),
        parts.contains(Part.TITLE) ? BAR : hide.apply(matter.title()),
        parts.contains(Part.BODY) ? BAR : hide.apply(matter.body()),
        matter.isPublishable(),
        matter.isCollective(),
        matter.subject());
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

  private int removeFiles(Petition petition, Set<UUID> files, Author author) {
    return (int)
        files(petition).stream()
            .map(Attachment::id)
            .filter(files::contains)
            .filter(file -> attachments.redact(file, author.account(), clock.instant()))
            .count();
  }

  private static Map<String, String> detail(Order order) {
    return Map.of(
        "reason", order.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "files", Integer.toString(order.files().size()));
  }
}
