package mn.ukhaalag.petition.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Replies of petitioners through a program, each taken once however often it is sent.
@Component
class Replies {

  private final JdbcClient database;
  private final Correspondence correspondence;
  private final Clock clock;

  Replies(JdbcClient database, Correspondence correspondence, Clock clock) {
    this.database = database;
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /// Adds the reply to the petition, unless it was added before.
  ///
  /// @throws Conflict if something else was sent before under this key
  @Transactional
  public void add(UUID petition, String words, String key) {
    byte[] hash = sha256(words);
    if (claim(key, hash)) {
      correspondence.reply(new Author(null, null), petition, words);
    } else if (!MessageDigest.isEqual(hash, earlier(key))) {
      throw new Conflict(Message.of("petition.api.problem.key-taken"));
    }
  }

  private boolean claim(String key, byte[] hash) {
    return database
            .sql(
                """
                insert into petition.reply_submission (key, body_hash, at)
                values (:key, :hash, :now)
                on conflict (key) do nothing
                """)
            .param("key", key)
            .param("hash", hash)
            .param("now", Petitions.utc(clock.instant()))
            .update()
        == 1;
  }

  private byte[] earlier(String key) {
    return database
        .sql("select body_hash from petition.reply_submission where key = :key")
        .param("key", key)
        .query(byte[].class)
        .single();
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
