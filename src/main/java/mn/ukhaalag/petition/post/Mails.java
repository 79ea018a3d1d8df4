package mn.ukhaalag.petition.post;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.post.page.MailPage.Failed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which mails came, and what became of them.
@Component
class Mails {

  private static final int SHOWN = 100;

  private final JdbcClient database;

  Mails(JdbcClient database) {
    this.database = database;
  }

  /// How a mail ended.
  enum Outcome {
    FILED,
    REPLIED,
    /// It names a petition, but nothing proves that its petitioner wrote it.
    UNPROVEN,
    /// A machine sent it.
    IGNORED,
    FAILED
  }

  boolean isKnown(String messageId) {
    return database
        .sql("select exists (select from petition.mail where message_id = :id)")
        .param("id", messageId)
        .query(Boolean.class)
        .single();
  }

  /// Notes what became of a mail.
  ///
  /// @param reason the key of a sentence, if it failed
  void add(
      String messageId,
      Outcome outcome,
      @Nullable UUID petition,
      Path file,
      @Nullable String reason,
      Instant now) {
    database
        .sql(
            """
            insert into petition.mail
                (message_id, outcome, petition_id, file_name, size, reason, at)
            values (:id, :outcome, :petition, :file, :size, :reason, :now)
            on conflict (message_id) do nothing
            """)
        .param("id", messageId)
        .param("outcome", outcome.name())
        .param("petition", petition)
        .param("file", String.valueOf(file.getFileName()))
        .param("size", file.toFile().length())
        .param("reason", reason)
        .param("now", Petitions.utc(now))
        .update();
  }

  /// How many ended how since then.
  Map<String, Long> counts(Instant since) {
    return database
        .sql("select outcome, count(*) as count from petition.mail where at >= :since group by 1")
        .param("since", Petitions.utc(since))
        .query((row, number) -> Map.entry(row.getString("outcome"), row.getLong("count")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The latest that were put aside.
  List<Failed> failed() {
    return database
        .sql(
            """
            select at, file_name, size, reason from petition.mail
            where outcome = 'FAILED' order by id desc limit :limit
            """)
        .param("limit", SHOWN)
        .query(
            (row, number) ->
                new Failed(
                    row.getTimestamp("at").toInstant(),
                    row.getString("file_name"),
                    row.getLong("size"),
                    row.getString("reason")))
        .list();
  }
}
