package mn.ukhaalag.access.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.PostClosed;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys of programs.
@Component
public class ApiKeys {

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Pattern SHAPE = Pattern.compile("uk_[0-9A-Za-z]{32}");
  private static final int PREFIX = 8;
  private static final Duration EXACTNESS = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final Posts posts;
  private final Organisations organisations;
  private final Ledger ledger;
  private final Clock clock;

  ApiKeys(
      JdbcClient database,
      Secrets secrets,
      Posts posts,
      Organisations organisations,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.posts = posts;
    this.organisations = organisations;
    this.ledger = ledger;
    this.clock = clock;
  }

  record ApiKey(
      UUID id,
      UUID organisationId,
      UUID postId,
      String name,
      String prefix,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  /// Makes a key that acts as the post, with no role that the post is given later.
  ///
  /// @return the key in clear, for the only time
  @Transactional
  public String make(String name, Post post, Author author) {
    String key = "uk_" + randomText();
    UUID id =
        database
            .sql(
                """
                insert into access.api_key
                    (organisation_id, post_id, roles, name, prefix, key_hash, created_at,
                     created_by)
                values (:organisation, :post, :roles, :name, :prefix, :hash, :now, :by)
                returning id
                """)
            .param("organisation", post.organisation())
            .param("post", post.id())
            .param("roles", post.roles().stream().map(Role::name).toArray(String[]::new))
            .param("name", name)
            .param("prefix", key.substring(0, PREFIX))
            .param("hash", hash(key))
            .param("now", now())
            .param("by", author.account())
            .query(UUID.class)
            .single();
    ledger.append(author, "key.made", new Thing("key", id), Map.of("post", post.id().toString()));
    return key;
  }

  private record Use(UUID id, UUID post, Set<String> roles, boolean isFresh) {}

  /// The post that the key acts as; empty for an unknown or revoked key, and where there is no such
  /// post today. A key whose post is over is revoked when it is tried.
  @Transactional
  public Optional<Post> use(String key) {
    if (!SHAPE.matcher(key).matches()) {
      return Optional.empty();
    }
    Optional<Use> use =
        database
            .sql(
                """
                select id, post_id, roles, coalesce(last_used_at > :since, false)
                from access.api_key where key_hash = :hash and revoked_at is null
                """)
            .param("since", now().minus(EXACTNESS))
            .param("hash", hash(key))
            .query(
                (row, number) ->
                    new Use(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Set.of((String[]) row.getArray(3).getArray()),
                        row.getBoolean(4)))
            .optional();
    return use.flatMap(this::act);
  }

  private Optional<Post> act(Use use) {
    var today = LocalDate.now(clock);
    Post post = posts.get(use.post());
    boolean isOfOrganisation = organisations.get(post.organisation()).existsOn(today);
    if (isOfOrganisation && post.existsOn(today)) {
      if (!use.isFresh()) {
        touch(use.id());
      }
      return Optional.of(post.limitedTo(role -> use.roles().contains(role.name())));
    }
    if (post.isOver(today)) {
      revoke(use.id(), Author.SYSTEM);
    }
    return Optional.empty();
  }

  /// The keys of a post end with it. One that is closed for a later day keeps them until then.
  @EventListener
  void end(PostClosed closed) {
    if (!closed.to().isAfter(LocalDate.now(clock))) {
      database
          .sql("select id from access.api_key where post_id = :post and revoked_at is null")
          .param("post", closed.post())
          .query(UUID.class)
          .list()
          .forEach(key -> revoke(key, closed.by()));
    }
  }

  private void touch(UUID id) {
    database
        .sql("update access.api_key set last_used_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  /// The keys of an organisation, newest first.
  List<ApiKey> of(UUID organisation) {
    return database
        .sql(
            """
            select id, organisation_id, post_id, name, prefix, created_at, last_used_at, revoked_at
            from access.api_key where organisation_id = :organisation
            order by id desc
            """)
        .param("organisation", organisation)
        .query(ApiKey.class)
        .list();
  }

  Optional<ApiKey> find(UUID id) {
    return database
        .sql(
            """
            select id, organisation_id, post_id, name, prefix, created_at, last_used_at, revoked_at
            from access.api_key where id = :id
            """)
        .param("id", id)
        .query(ApiKey.class)
        .optional();
  }

  /// Ends a key; it works no more from now on.
  @Transactional
  void revoke(UUID id, Author author) {
    int revoked =
        database
            .sql(
                """
                update access.api_key set revoked_at = :now, revoked_by = :by
                where id = :id and revoked_at is null
                """)
            .param("now", now())
            .param("by", author.account())
            .param("id", id)
            .update();
    if (revoked == 1) {
      ledger.append(author, "key.revoked", new Thing("key", id), Map.of());
    }
  }

  private String randomText() {
    var text = new StringBuilder(32);
    random.ints(32, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
    return text.toString();
  }

  private byte[] hash(String key) {
    return secrets.hmac("api key", key);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
