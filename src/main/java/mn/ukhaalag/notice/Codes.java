package mn.ukhaalag.notice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.CodeSender;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.sending.Sender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Brings one-time codes. They go out at once, at night too; the code is erased from the outbox
/// when it was sent, or is no longer worth sending, and no page shows it before.
@Component
class Codes implements CodeSender {

  /// As long as a code is valid.
  private static final Duration USEFUL = Duration.ofMinutes(10);

  private static final int ONCE_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;
  private final Sender sender;

  Codes(JdbcClient database, JsonMapper json, Clock clock, Sender sender) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.sender = sender;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Contact contact, String code, Language language) {
    Instant now = clock.instant();
    var once = new byte[ONCE_BYTES];
    random.nextBytes(once);
    database
        .sql(
            """
            with fresh as (
                insert into notice.notice
                    (once, topic, template, arguments, path, thing_kind, thing_id, urgent, at)
                values (:once, 'notice.topic.code', 'notice.code', :arguments::jsonb, '/', 'code',
                        :thing, true, :now)
                returning id)
            insert into notice.message
                (notice_id, channel, name, address, language, urgent, secret, at, next_at,
                 expires_at)
            select id, :channel, '', :address, :language, true, true, :now, :now, :expires
            from fresh
            """)
        .param("once", once)
        .param("arguments", json.writeValueAsString(Arguments.of(List.of(code)).written()))
        .param("thing", UUID.randomUUID())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("channel", contact.kind() == Contact.Kind.EMAIL ? "EMAIL" : "SMS")
        .param("address", contact.value())
        .param("language", language.name())
        .param("expires", now.plus(USEFUL).atOffset(ZoneOffset.UTC))
        .update();
    sender.wakeAfterCommit();
  }
}
