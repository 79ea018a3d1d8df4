package mn.ukhaalag.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is only kept to know a repetition is forgotten in time.
@ProvinceTest
class PetitionTidyingTest {

  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @Test
  void aReplyOfLongAgoMayBeSentOnceMore() {
    clock.set(SettableClock.START);
    String old = submitted(Duration.ofDays(31));
    String recent = submitted(Duration.ofDays(29));
    PetitionTidying.tidy(database, clock);
    assertThat(isKept(old)).isFalse();
    assertThat(isKept(recent)).isTrue();
  }

  private String submitted(Duration ago) {
    String key = UUID.randomUUID().toString();
    database
        .sql("insert into petition.reply_submission (key, body_hash, at) values (:key, '', :at)")
        .param("key", key)
        .param("at", Petitions.utc(clock.instant().minus(ago)))
        .update();
    return key;
  }

  private boolean isKept(String key) {
    return database
        .sql("select exists (select from petition.reply_submission where key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }
}
