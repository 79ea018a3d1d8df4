package mn.ukhaalag.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.sending.ReplyMark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The letters of ours that somebody answers.
@Component
public class SentLetters {

  private final JdbcClient database;
  private final ReplyMark marks;

  SentLetters(JdbcClient database, ReplyMark marks) {
    this.database = database;
    this.marks = marks;
  }

  /// A letter that went out.
  ///
  /// @param about what it told of; null for a digest of several
  /// @param address whom it reached: nobody else knows its mark
  public record SentLetter(@Nullable Thing about, String address) {}

  private record Row(String kind, UUID thing, String address) {}

  /// The letter with that mark; empty if it is none of ours, or whom it reached is forgotten.
  public Optional<SentLetter> marked(String mark) {
    List<Row> parts =
        marks
            .letter(mark)
            .map(
                letter ->
                    database
                        .sql(
                            """
                            select notice.thing_kind as kind, notice.thing_id as thing,
                                   message.address
                            from notice.message
                            join notice.notice on notice.id = message.notice_id
                            where (message.id = :letter or message.digest_id = :letter)
                              and message.address is not null and message.channel = 'EMAIL'
                            """)
                        .param("letter", letter)
                        .query(Row.class)
                        .list())
            .orElse(List.of());
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Row first = parts.getFirst();
    Thing about = parts.size() == 1 ? new Thing(first.kind(), first.thing()) : null;
    return Optional.of(new SentLetter(about, first.address()));
  }
}
