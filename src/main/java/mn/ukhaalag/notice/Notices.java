package mn.ukhaalag.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.calendar.PastClock;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.sending.Channel;
import mn.ukhaalag.notice.sending.QuietHours;
import mn.ukhaalag.notice.sending.Sender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Tells people things, in the transaction of the act that it tells of: outside of one, every
/// method throws [org.springframework.transaction.IllegalTransactionStateException].
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

  /// A message that could not be sent for so long, for want of a mail server perhaps, would only
  /// surprise.
  private static final Duration USEFUL = Duration.ofDays(7);

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;
  private final Accounts accounts;
  private final Choices choices;
  private final QuietHours quiet;
  private final Sender sender;

  Notices(
      JdbcClient database,
      JsonMapper json,
      Clock clock,
      Accounts accounts,
      Choices choices,
      QuietHours quiet,
      Sender sender) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.accounts = accounts;
    this.choices = choices;
    this.quiet = quiet;
    this.sender = sender;
  }

  /// Puts the notice into the list of the recipient and into the outbox, once the transaction
  /// succeeds. Somebody who was told with the same key before, who cannot be reached or does not
  /// exist any more, is not told.
  public void send(Notice notice) {
    find(notice.to()).forEach(reach -> write(notice, reach));
    sender.wakeAfterCommit();
  }

  /// Forgets what was said about the thing, to whom, and what is still to be said: redaction
  /// reaches here. That something was said stays.
  public void forget(Thing thing) {
    database
        .sql(
            """
            with forgotten as (
                update notice.notice set arguments = null, forgotten_at = :now
                where thing_id = :thing and thing_kind = :kind and forgotten_at is null
                returning id)
            update notice.message
            set name = null, address = null,
                state = case when finished_at is null then 'FAILED' else state end,
                reason = case when state in ('SENT', 'SHOWN') then null else 'forgotten' end,
                finished_at = coalesce(finished_at, :now)
            where notice_id in (select id from forgotten)
            """)
        .param("now", utc(clock.instant()))
        .param("thing", thing.id())
        .param("kind", thing.kind())
        .update();
  }

  /// A post is told to whoever stands in for its holder as well.
  private List<Reach> find(Recipient to) {
    return switch (to) {
      case Recipient.Account account ->
          accounts.reachable(account.id()).map(it -> Reach.of(it, false)).stream().toList();
      case Recipient.Post post ->
          accounts.toldIn(post.id()).stream().map(it -> Reach.of(it, true)).toList();
      case Recipient.Contact contact -> List.of(Reach.of(contact));
    };
  }

  private void write(Notice notice, Reach reach) {
    Instant now = clock.instant();
    // What is entered as past was told then: it stands in the list, and nobody is written to.
    Set<Channel> channels =
        PastClock.isShown() ? Set.of() : choices.channels(reach, notice.topic(), notice.urgent());
    boolean isForgotten = notice.secretFor() != null && channels.isEmpty();
    database
        .sql(
            """
            with fresh as (
                insert into notice.notice
                    (once, topic, template, arguments, path, thing_kind, thing_id, account_id,
                     urgent, unsubscribe, at, forgotten_at)
                values (:once, :topic, :template, :arguments::jsonb, :path, :thingKind, :thing,
                        :account, :urgent, :unsubscribe, :now, :forgotten::timestamptz)
                on conflict (once) do nothing
                returning id)
            insert into notice.message
                (notice_id, channel, name, address, language, urgent, secret, at, next_at,
                 expires_at)
            select fresh.id, way.channel, :name, way.address, :language, :urgent, :secret, :now,
                   way.next_at, :expires
            from fresh
            cross join (values ('EMAIL', :email::text, :emailAt::timestamptz),
                               ('SMS', :phone::text, :smsAt::timestamptz))
                as way (channel, address, next_at)
            where way.address is not null
            """)
        .param("once", sha256(reach.identity() + '\n' + notice.once()))
        .param("topic", notice.topic().key())
        .param("template", notice.template())
        .param("arguments", isForgotten ? null : written(notice))
        .param("forgotten", isForgotten ? utc(now) : null)
        .param("secret", notice.secretFor() != null)
        .param("path", notice.path())
        .param("thingKind", notice.about().kind())
        .param("thing", notice.about().id())
        .param("account", reach.account())
        .param("urgent", notice.urgent())
        .param("unsubscribe", notice.unsubscribePath())
        .param("now", utc(now))
        .param("name", reach.name())
        .param("language", reach.language().name())
        .param("email", channels.contains(Channel.EMAIL) ? reach.email() : null)
        .param("emailAt", utc(firstTry(Channel.EMAIL, notice, reach, now)))
        .param("phone", channels.contains(Channel.SMS) ? reach.phone() : null)
        .param("smsAt", utc(firstTry(Channel.SMS, notice, reach, now)))
        .param("expires", utc(now.plus(notice.secretFor() == null ? USEFUL : notice.secretFor())))
        .update();
  }

  private String written(Notice notice) {
    return json.writeValueAsString(Arguments.of(notice.arguments()).written());
  }

  private Instant firstTry(Channel channel, Notice notice, Reach reach, Instant now) {
    if (notice.urgent()) {
      return now;
    }
    Instant allowed = reach.atWork() ? quiet.forWork(now) : now;
    return channel == Channel.SMS ? quiet.forSms(allowed) : allowed;
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
