package mn.ukhaalag.petition.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.publication.page.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters about newly published petitions for those who asked for them: after the address was
/// confirmed, at most one a day, and each with a link that ends them in one click (RFC 8058).
@Component
class Subscriptions {

  static final Topic TOPIC = new Topic("petition.publication.notice");

  private static final int BATCH = 200;
  private static final int MOST_COUNTED = 1000;
  private static final int MOST_ASKED = 5;
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int KEY_BYTES = 16;

  private final JdbcClient database;
  private final Notices notices;
  private final Secrets secrets;
  private final Clock clock;

  Subscriptions(JdbcClient database, Notices notices, Secrets secrets, Clock clock) {
    this.database = database;
    this.notices = notices;
    this.secrets = secrets;
    this.clock = clock;
  }

  record Subscription(
      UUID id,
      String email,
      Language language,
      @Nullable String category,
      @Nullable String area,
      boolean isConfirmed) {

    Filter filter() {
      return Filter.of(null, category, area, null, null, null);
    }
  }

  /// Asks the owner of the address to confirm. Who asks too often for one address is not told so:
  /// nobody learns from us who gets letters, and nobody is flooded.
  @Transactional
  public void ask(
      String email, Language language, @Nullable String category, @Nullable String area) {
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into petition.subscription
                (email, language, category_code, area_code, asked_at, last_no)
            select :email, :language, :category, :area, :now,
                   coalesce((select max(public_no) from petition.publication), 0)
            where (select count(*) from petition.subscription
                   where lower(email) = lower(:email) and asked_at > :since) < :most
            on conflict do nothing
            returning id
            """)
        .param("email", email)
        .param("language", language.name())
        .param("category", category)
        .param("area", area)
        .param("now", Petitions.utc(now))
        .param("since", Petitions.utc(now.minus(A_DAY)))
        .param("most", MOST_ASKED)
        .query(UUID.class)
        .optional()
        .ifPresent(id -> sendConfirmation(id, email, language));
  }

  private void sendConfirmation(UUID id, String email, Language language) {
    notices.send(
        new Notice(
            TOPIC,
            new Recipient.Contact("", email, null, language),
            thing(id),
            "petition.publication.letter.confirm",
            List.of(),
            path(id),
            "subscription-confirm:" + id));
  }

  /// The page of a subscription, whose address only its owner got.
  String path(UUID id) {
    return "/petitions/subscriptions/" + id + "/" + key(id);
  }

  /// Where a mail program ends it.
  private String oneClick(UUID id) {
    return "/one-click/petitions/" + id + "/" + key(id);
  }

  /// The subscription, if the key is its own and it was not ended.
  Optional<Subscription> find(UUID id, String key) {
    boolean isKey = MessageDigest.isEqual(bytes(key), bytes(key(id)));
    return isKey
        ? database
            .sql(
                """
                select id, email, language, category_code, area_code,
                       confirmed_at is not null as is_confirmed
                from petition.subscription where id = :id and ended_at is null
                """)
            .param("id", id)
            .query((row, number) -> subscription(row))
            .optional()
        : Optional.empty();
  }

  void confirm(UUID id) {
    database
        .sql(
            """
            update petition.subscription set confirmed_at = :now
            where id = :id and confirmed_at is null and ended_at is null
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("id", id)
        .update();
  }

  /// Ends the subscription and forgets the address. Ending it twice changes nothing.
  @Transactional
  public void end(UUID id) {
    database
        .sql(
            """
            update petition.subscription set ended_at = :now, email = ''
            where id = :id and ended_at is null
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("id", id)
        .update();
    notices.forget(thing(id));
  }

  /// Tells a batch of subscribers what is new for them.
  ///
  /// @param after the last subscription of the batch before; null for the first batch
  /// @return the last one of this batch; empty when there are no more
  @Transactional
  public Optional<UUID> tell(@Nullable UUID after) {
    List<News> batch = news(after);
    batch.stream().filter(news -> news.count() > 0).forEach(this::tell);
    return batch.isEmpty() ? Optional.empty() : Optional.of(batch.getLast().subscription().id());
  }

  private record News(Subscription subscription, int count, long last) {}

  private List<News> news(@Nullable UUID after) {
    return database
        .sql(
            """
            select s.id, s.email, s.language, s.category_code, s.area_code, true as is_confirmed,
                   found.count, found.last
            from petition.subscription s
            cross join lateral (
                select count(*) as count, coalesce(max(public_no), s.last_no) as last
                from (select public_no from petition.publication p
                      where p.withdrawn_at is null and p.public_no > s.last_no
                        and (s.category_code is null
                             or s.category_code in (p.group_code, p.category_code))
                        and (s.area_code is null or s.area_code in (p.sum_code, p.area_code))
                      order by public_no limit :most) as matching) as found
            where s.confirmed_at is not null and s.ended_at is null
              and (:after::uuid is null or s.id > :after)
            order by s.id limit :batch
            """)
        .param("most", MOST_COUNTED)
        .param("after", after)
        .param("batch", BATCH)
        .query(
            (row, number) -> new News(subscription(row), row.getInt("count"), row.getLong("last")))
        .list();
  }

  private void tell(News news) {
    Subscription to = news.subscription();
    notices.send(
        new Notice(
                TOPIC,
                new Recipient.Contact("", to.email(), null, to.language()),
                thing(to.id()),
                "petition.publication.letter.news",
                List.of(news.count()),
                to.filter().path(null),
                "subscription-news:" + to.id() + ":" + news.last())
            .fromSubscription(oneClick(to.id())));
    database
        .sql("update petition.subscription set last_no = :last where id = :id")
        .param("last", news.last())
        .param("id", to.id())
        .update();
  }

  private static Thing thing(UUID id) {
    return new Thing("subscription", id);
  }

  private String key(UUID id) {
    byte[] code = secrets.hmac("petition-subscription", id.toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, KEY_BYTES));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        row.getString("email"),
        Language.valueOf(row.getString("language")),
        row.getString("category_code"),
        row.getString("area_code"),
        row.getBoolean("is_confirmed"));
  }
}
