package mn.ukhaalag.notice.sending;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The letters that wait to leave the house.
@Component
class Outbox {

  /// A sender that has not finished by then is dead: another one takes over what it had claimed.
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final int BATCH = 50;
  private static final int LARGEST_DIGEST = 200;
  private static final int LONGEST_REASON = 500;
  private static final TypeReference<Map<Language, List<String>>> ARGUMENTS =
      new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;
  private final QuietHours quiet;
  private final SendingSettings settings;

  Outbox(
      JdbcClient database,
      JsonMapper json,
      Clock clock,
      QuietHours quiet,
      SendingSettings settings) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.quiet = quiet;
    this.settings = settings;
  }

  /// Takes some of the letters of a lane that are due, and all that is due to the same mailboxes.
  ///
  /// @param open the ways out that are set up
  @Transactional
  public Plan claim(Lane lane, Set<Channel> open) {
    Instant now = clock.instant();
    List<Channel> channels = lane.of(open);
    List<Message> claimed = channels.isEmpty() ? List.of() : take(lane, channels, now);
    if (claimed.isEmpty()) {
      return Plan.EMPTY;
    }
    var plan = Plan.of(claimed, recentlySent(claimed, now), settings.flood());
    plan.newDigests().forEach(this::join);
    plan.postponed().forEach(this::postpone);
    return plan;
  }

  private List<Message> take(Lane lane, List<Channel> channels, Instant now) {
    return database
        .sql(
            """
            with due as (
                select id, channel, address
                from notice.message
                where channel in (:channels) and state in ('QUEUED', 'SENDING') and %s
                  and next_at <= :now and expires_at > :now
                order by next_at
                limit :batch
                for update skip locked),
            beside as (
                select m.id
                from notice.message m
                where m.address in (select address from due where channel = 'EMAIL')
                  and m.channel = 'EMAIL' and m.state in ('QUEUED', 'SENDING') and not m.secret
                  and m.next_at <= :now and m.expires_at > :now
                order by m.next_at
                limit :digest
                for update skip locked)
            update notice.message m
            set state = 'SENDING', attempts = attempts + 1, next_at = :lease
            from notice.notice n
            where n.id = m.notice_id
              and m.id in (select id from due union select id from beside)
            returning m.id, m.channel, m.name, m.address, m.language, m.urgent, m.secret,
                m.attempts, m.at, m.digest_id, n.template, n.arguments::text as arguments, n.path,
                n.unsubscribe
            """
                .formatted(lane.isSecret() ? "secret" : "not secret"))
        .param("channels", channels.stream().map(Channel::name).toList())
        .param("now", utc(now))
        .param("batch", BATCH)
        .param("digest", LARGEST_DIGEST)
        .param("lease", utc(now.plus(LEASE)))
        .query((row, number) -> message(row))
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(Message::id))
        .toList();
  }

  private Map<String, Plan.Recent> recentlySent(List<Message> claimed, Instant now) {
    var addresses =
        claimed.stream().filter(Message::mayBeJoined).map(Message::address).distinct().toList();
    if (addresses.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select address, count(distinct coalesce(digest_id, id)) as count,
                   min(finished_at) as oldest
            from notice.message
            where address in (:addresses) and state = 'SENT' and finished_at > :since
            group by address
            """)
        .param("addresses", addresses)
        .param("since", utc(now.minus(Plan.WINDOW)))
        .query(
            (row, number) ->
                new Plan.Recent(
                    row.getString("address"),
                    row.getInt("count"),
                    row.getTimestamp("oldest").toInstant()))
        .list()
        .stream()
        .collect(toMap(Plan.Recent::address, Function.identity()));
  }

  private void join(Letter digest) {
    database
        .sql("update notice.message set digest_id = :digest where id in (:ids)")
        .param("digest", digest.id())
        .param("ids", digest.ids())
        .update();
  }

  private void postpone(Instant until, Collection<UUID> messages) {
    database
        .sql(
            """
            update notice.message
            set state = 'QUEUED', attempts = attempts - 1, next_at = :until
            where id in (:ids)
            """)
        .param("until", utc(until))
        .param("ids", messages)
        .update();
  }

  /// Notes what became of a letter. What was forgotten meanwhile stays forgotten.
  @Transactional
  public void record(Letter letter, Carrier.Outcome outcome) {
    switch (outcome) {
      case Carrier.Outcome.Delivered delivered -> finish(letter.ids(), "SENT", null);
      case Carrier.Outcome.Shown shown -> recordShown(List.of(letter));
      case Carrier.Outcome.Refused refused -> finish(letter.ids(), "FAILED", refused.reason());
      case Carrier.Outcome.Delayed delayed -> delay(letter, delayed.reason());
    }
  }

  /// Notes that these letters were shown here and not sent.
  @Transactional
  public void recordShown(List<Letter> letters) {
    if (!letters.isEmpty()) {
      finish(letters.stream().flatMap(it -> it.ids().stream()).toList(), "SHOWN", null);
    }
  }

  private void finish(List<UUID> messages, String state, @Nullable String reason) {
    database
        .sql(
            """
            with finished as (
                update notice.message
                set state = :state, reason = :reason, finished_at = :now
                where id = any (:ids) and state = 'SENDING'
                returning notice_id, secret)
            update notice.notice n set arguments = null, forgotten_at = :now
            where id in (select notice_id from finished where secret)
              and not exists (select from notice.message m
                              where m.notice_id = n.id and m.finished_at is null
                                and m.id <> all (:ids))
            """)
        .param("state", state)
        .param("reason", cut(reason))
        .param("now", utc(clock.instant()))
        .param("ids", messages.toArray(UUID[]::new))
        .update();
  }

  private void delay(Letter letter, String reason) {
    Message first = letter.first();
    Instant now = clock.instant();
    Instant next = Retry.next(now, first.attempts(), first.isWaitedFor());
    Instant allowed = first.channel() == Channel.SMS && !first.urgent() ? quiet.forSms(next) : next;
    if (allowed.isAfter(first.at().plus(settings.retryFor()))) {
      finish(letter.ids(), "FAILED", reason);
      return;
    }
    database
        .sql(
            """
            update notice.message set state = 'QUEUED', reason = :reason, next_at = :next
            where id in (:ids) and state = 'SENDING'
            """)
        .param("reason", cut(reason))
        .param("next", utc(allowed))
        .param("ids", letter.ids())
        .update();
  }

  /// Gives up what has waited so long that it would only surprise.
  @Transactional
  public void giveUpExpired() {
    database
        .sql(
            """
            with finished as (
                update notice.message
                set state = 'FAILED', reason = coalesce(reason, 'expired'), finished_at = :now
                where state in ('QUEUED', 'SENDING') and expires_at <= :now
                returning notice_id, secret)
            update notice.notice n set arguments = null, forgotten_at = :now
            where id in (select notice_id from finished where secret)
              and not exists (select from notice.message m
                              where m.notice_id = n.id and m.finished_at is null
                                and m.expires_at > :now)
            """)
        .param("now", utc(clock.instant()))
        .update();
  }

  private Message message(ResultSet row) throws SQLException {
    String arguments = row.getString("arguments");
    return new Message(
        row.getObject("id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        Objects.requireNonNullElse(row.getString("name"), ""),
        row.getString("address"),
        Language.valueOf(row.getString("language")),
        row.getBoolean("urgent"),
        row.getBoolean("secret"),
        row.getInt("attempts"),
        row.getTimestamp("at").toInstant(),
        row.getObject("digest_id", UUID.class),
        row.getString("template"),
        arguments == null ? Map.of() : json.readValue(arguments, ARGUMENTS),
        row.getString("path"),
        row.getString("unsubscribe"));
  }

  private static @Nullable String cut(@Nullable String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
