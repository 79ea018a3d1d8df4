package mn.ukhaalag.petition;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys under which petitions were sent, so that a doubled or retried one is filed once.
@Component
class Submissions {

  private final JdbcClient database;

  Submissions(JdbcClient database) {
    this.database = database;
  }

  /// What was sent before under a key.
  record Earlier(UUID petition, String contentHash) {}

  /// Takes the key for a new petition; or says what it was taken for. Of two that come at the
  /// same moment, one waits for the other to be filed or to fail.
  Optional<Earlier> claim(String key, String contentHash, UUID petition, Instant now) {
    int taken =
        database
            .sql(
                """
                insert into petition.submission (key, body_hash, petition_id, at)
                values (:key, decode(:hash, 'hex'), :petition, :now)
                on conflict (key) do nothing
                """)
            .param("key", key)
            .param("hash", contentHash)
            .param("petition", petition)
            .param("now", Petitions.utc(now))
            .update();
    return taken == 1 ? Optional.empty() : Optional.of(earlier(key));
  }

  private Earlier earlier(String key) {
    return database
        .sql(
            "select petition_id, encode(body_hash, 'hex') as body_hash from petition.submission where key = :key")
        .param("key", key)
        .query(
            (row, number) ->
                new Earlier(row.getObject("petition_id", UUID.class), row.getString("body_hash")))
        .single();
  }
}
