package mn.ukhaalag.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is said about a case on its way: the questions that it came back with, notes among
/// officials, and what of the checklist was ticked off.
@Component
public class Remarks {

  private final JdbcClient database;

  Remarks(JdbcClient database) {
    this.database = database;
  }

  /// A note among officials.
  public record Note(String words, Instant at, @Nullable UUID post) {}

  /// What the applicant is to put right now, by the name of the question; empty if nothing.
  public Map<String, String> open(UUID application) {
    return database
        .sql(
            """
            select question, words from service.flaw
            where application_id = :id and mended_at is null order by asked_at
            """)
        .param("id", application)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, Map.Entry::getValue, (first, later) -> later));
  }

  /// The notes on a case, oldest first.
  public List<Note> notes(UUID application) {
    return database
        .sql("select words, at, post_id from service.note where application_id = :id order by id")
        .param("id", application)
        .query(
            (row, number) ->
                new Note(
                    row.getString(1),
                    row.getTimestamp(2).toInstant(),
                    row.getObject(3, UUID.class)))
        .list();
  }

  /// What was ticked off.
  public Set<String> ticked(UUID application) {
    return Set.copyOf(
        database
            .sql("select item from service.tick where application_id = :id")
            .param("id", application)
            .query(String.class)
            .list());
  }

  void add(UUID application, Map<String, String> wrong, Instant at) {
    wrong.forEach(
        (question, words) ->
            database
                .sql(
                    """
                    insert into service.flaw (application_id, question, words, asked_at)
                    values (:id, :question, :words, :at)
                    """)
                .param("id", application)
                .param("question", question)
                .param("words", words)
                .param("at", Applications.utc(at))
                .update());
  }

  void mend(UUID application, Instant at) {
    database
        .sql(
            """
            update service.flaw set mended_at = :at
            where application_id = :id and mended_at is null
            """)
        .param("at", Applications.utc(at))
        .param("id", application)
        .update();
  }

  void note(UUID application, String words, Instant at, Author by) {
    database
        .sql(
            """
            insert into service.note (application_id, words, at, account_id, post_id)
            values (:id, :words, :at, :account, :post)
            """)
        .param("id", application)
        .param("words", words)
        .param("at", Applications.utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /// Keeps who ticked off what was ticked before.
  void tick(UUID application, Set<String> items, Instant at, Author by) {
    database
        .sql("delete from service.tick where application_id = :id and item <> all(:items)")
        .param("id", application)
        .param("items", items.toArray(String[]::new))
        .update();
    database
        .sql(
            """
            insert into service.tick (application_id, item, at, account_id, post_id)
            select :id, item, :at, :account::uuid, :post::uuid from unnest(:items) as item
            on conflict do nothing
            """)
        .param("id", application)
        .param("items", items.toArray(String[]::new))
        .param("at", Applications.utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }
}
