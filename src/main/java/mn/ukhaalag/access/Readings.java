package mn.ukhaalag.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who looked at whose personal data, in which post and why (Law on Personal Data Protection):
/// shown to the person, searched by the auditor, and never changed.
///
/// A reading is written beside the page and does not wait for the disk: what was read in the
/// last instant before the power fails can be lost, and nothing else.
@Component
public class Readings {

  /// What of a person was seen.
  public enum Kind {
    NAME,
    REGISTER_NUMBER,
    CONTACT,
    ADDRESS,
    /// What the person wrote, or what was written about him.
    WORDS,
    FILES
  }

  /// Why.
  public enum Purpose {
    /// The official works on what the person asked for.
    HANDLING,
    /// The official controls the work of others.
    CONTROL,
    /// Before something is shown to the public.
    MODERATION,
    /// The person called or came.
    CALL,
    /// The account of the person was looked up.
    ACCOUNT,
    /// A list or a file with many persons.
    LIST
  }

  /// Whose data were seen; known by both, by one, or by the thing alone.
  public record Subject(@Nullable UUID account, @Nullable String registerNumber) {}

  /// What was looked at.
  ///
  /// @param name as people know it, with nothing personal in it: a reference number
  public record Sight(Thing thing, String name, Subject subject, Purpose purpose, Set<Kind> kinds) {

    public Sight {
      kinds = Set.copyOf(kinds);
    }
  }

  /// A reading.
  ///
  /// @param reader the account; null for a program
  /// @param readerName null for a program
  public record Reading(
      long id,
      Instant at,
      @Nullable UUID reader,
      @Nullable String readerName,
      @Nullable UUID post,
      @Nullable UUID organisation,
      String thing,
      Purpose purpose,
      Set<Kind> kinds) {

    public Reading {
      kinds = Set.copyOf(kinds);
    }
  }

  /// What is looked for; null where it does not matter.
  ///
  /// @param before the last reading of the page before
  public record Search(
      @Nullable UUID reader,
      @Nullable UUID organisation,
      @Nullable String registerNumber,
      @Nullable String thing,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Long before) {}

  static final String COLUMNS =
      """
      r.id, r.at, r.reader, a.name as reader_name, r.post_id, r.organisation_id, r.thing_name,
      r.purpose, r.kinds
      """;

  private final JdbcClient database;
  private final Secrets secrets;
  private final Clock clock;

  Readings(JdbcClient database, Secrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Writes down that somebody in a post saw it. Whoever looks at what is his own is not written
  /// down.
  ///
  /// @param organisation the one for which he looks; his post there is noted, if he has one
  public void note(Actor actor, UUID organisation, Sight sight) {
    Optional<UUID> self = Optional.ofNullable(actor.account());
    boolean isOwn = self.isPresent() && self.get().equals(sight.subject().account());
    if (isOwn || actor.holdings().isEmpty()) {
      return;
    }
    Holding held =
        actor.holdings().stream()
            .filter(it -> it.organisation().equals(organisation))
            .findFirst()
            .orElseGet(() -> actor.holdings().getFirst());
    String lightly =
        TransactionSynchronizationManager.isActualTransactionActive()
            ? ""
            : "with light as materialized (select set_config('synchronous_commit', 'off', true))";
    String from = lightly.isEmpty() ? "" : "from light";
    database
        .sql(
            lightly
                + """
                insert into access.reading
                    (at, reader, post_id, organisation_id, subject, subject_hash, thing_kind,
                     thing_id, thing_name, purpose, kinds)
                select :now, :reader::uuid, :post, :organisation, :subject::uuid, :hash, :kind,
                       :thing, :name, :purpose, :kinds
                """
                + from)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("reader", actor.account())
        .param("post", held.post())
        .param("organisation", held.organisation())
        .param("subject", sight.subject().account())
        .param("hash", hash(sight.subject().registerNumber()).orElse(null))
        .param("kind", sight.thing().kind())
        .param("thing", sight.thing().id())
        .param("name", sight.name())
        .param("purpose", sight.purpose().name())
        .param("kinds", sight.kinds().stream().map(Kind::name).sorted().toArray(String[]::new))
        .update();
  }

  /// The readings of somebody's data, newest first: those of his account, and, once his register
  /// number is proven, those under that number.
  ///
  /// @param before the last one of the page before; null for the newest
  public List<Reading> of(UUID account, @Nullable Long before, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                from (
                    (select * from access.reading
                     where subject = :account and (:before::bigint is null or id < :before)
                     order by id desc limit :most)
                    union
                    (select r.* from access.account me
                     join access.reading r on r.subject_hash = me.identity_hash
                     where me.id = :account and me.identity_proven_at is not null
                       and (:before::bigint is null or r.id < :before)
                     order by r.id desc limit :most)) r
                left join access.account a on a.id = r.reader
                order by r.id desc limit :most
                """)
        .param("account", account)
        .param("before", before)
        .param("most", most)
        .query((row, number) -> reading(row))
        .list();
  }

  /// The readings of one thing, newest first.
  public List<Reading> of(Thing thing, @Nullable Long before, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                from access.reading r left join access.account a on a.id = r.reader
                where r.thing_kind = :kind and r.thing_id = :thing
                  and (:before::bigint is null or r.id < :before)
                order by r.id desc limit :most
                """)
        .param("kind", thing.kind())
        .param("thing", thing.id())
        .param("before", before)
        .param("most", most)
        .query((row, number) -> reading(row))
        .list();
  }

  /// What the auditor looks for, newest first.
  public List<Reading> search(Search search, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                from access.reading r left join access.account a on a.id = r.reader
                where (:before::bigint is null or r.id < :before)
                  and (:reader::uuid is null or r.reader = :reader)
                  and (:organisation::uuid is null or r.organisation_id = :organisation)
                  and (:hash::bytea is null or r.subject_hash = :hash)
                  and (:thing::text is null or r.thing_name = :thing)
                  and (:from::timestamptz is null or r.at >= :from)
                  and (:to::timestamptz is null or r.at < :to)
                order by r.id desc limit :most
                """)
        .param("before", search.before())
        .param("reader", search.reader())
        .param("organisation", search.organisation())
        .param("hash", hash(search.registerNumber()).orElse(null))
        .param("thing", search.thing())
        .param("from", search.from() == null ? null : search.from().atOffset(ZoneOffset.UTC))
        .param("to", search.to() == null ? null : search.to().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> reading(row))
        .list();
  }

  /// A reading that nobody has looked through.
  ///
  /// @param isOfClose whether the reader has declared the person as close to himself
  public record Fresh(Reading reading, boolean isOfClose) {}

  /// The next readings after one, oldest first. Of those that are written at the same moment a
  /// later one can be seen before an earlier one: ask from a little further back than you have
  /// come.
  public List<Fresh> after(long last, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                , exists (select from access.relative c
                          where c.account_id = r.reader and c.number_hash = r.subject_hash
                            and c.until is null) as is_of_close
                from access.reading r left join access.account a on a.id = r.reader
                where r.id > :last order by r.id limit :most
                """)
        .param("last", last)
        .param("most", most)
        .query((row, number) -> new Fresh(reading(row), row.getBoolean("is_of_close")))
        .list();
  }

  /// On how many things somebody looked since then, up to a number.
  public int things(UUID reader, Instant since, int most) {
    return database
        .sql(
            """
            select count(*) from (
                select distinct thing_kind, thing_id from access.reading
                where reader = :reader and at >= :since
                limit :most) things
            """)
        .param("reader", reader)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  private Optional<byte[]> hash(@Nullable String registerNumber) {
    return Optional.ofNullable(registerNumber)
        .map(it -> secrets.hmac(new Identity(Identity.Kind.REGISTER_NUMBER, it)));
  }

  static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("reader", UUID.class),
        row.getString("reader_name"),
        row.getObject("post_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("thing_name"),
        Purpose.valueOf(row.getString("purpose")),
        kinds(row.getArray("kinds")));
  }

  private static Set<Kind> kinds(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(Kind::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }
}
