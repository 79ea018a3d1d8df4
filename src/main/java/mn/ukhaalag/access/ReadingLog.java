package mn.ukhaalag.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Purpose;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What [Readings] wrote down.
@Component
public class ReadingLog {

  /// A reading.
  ///
  /// @param reader the account; null for a program
  /// @param readerName null for a program
  /// @param of what was looked at
  /// @param thing its number, as people know it
  public record Reading(
      long id,
      Instant at,
      @Nullable UUID reader,
      @Nullable String readerName,
      @Nullable UUID post,
      @Nullable UUID organisation,
      Thing of,
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

  /// A reading that nobody has looked through.
  ///
  /// @param isOfClose whether the reader has declared the person as close to himself
  public record Fresh(Reading reading, boolean isOfClose) {}

  private static final String COLUMNS =
      """
      select r.id, r.at, r.reader, a.name as reader_name, r.post_id, r.organisation_id,
             r.thing_kind, r.thing_id, r.thing_name, r.purpose, r.kinds
      """;

  private static final String SELECT =
      COLUMNS + " from access.reading r left join access.account a on a.id = r.reader ";

  private final JdbcClient database;
  private final Readings readings;

  ReadingLog(JdbcClient database, Readings readings) {
    this.database = database;
    this.readings = readings;
  }

  /// The readings of somebody's data, newest first: those of his account, and, once his register
  /// number is proven, those under that number.
  ///
  /// @param before the last one of the page before; null for the newest
  public List<Reading> of(UUID account, @Nullable Long before, int most) {
    return database
        .sql(
            COLUMNS
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
            SELECT
                + """
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

  /// What the auditor looks for, newest first. By a register number the readings of the accounts
  /// that were opened with it are found, too, whether or not it is proven.
  ///
  /// @param kept things whose readings he must not learn of
  public List<Reading> search(Search search, Set<UUID> kept, int most) {
    return database
        .sql(
            SELECT
                + """
                where (:before::bigint is null or r.id < :before)
                  and (:reader::uuid is null or r.reader = :reader)
                  and (:organisation::uuid is null or r.organisation_id = :organisation)
                  and (:hash::bytea is null or r.subject_hash = :hash
                       or r.subject = any(array(select id from access.account
                                                where identity_hash = :hash)))
                  and (:thing::text is null or r.thing_name = :thing)
                  and (:from::timestamptz is null or r.at >= :from)
                  and (:to::timestamptz is null or r.at < :to)
                  and r.thing_id <> all(:kept)
                order by r.id desc limit :most
                """)
        .param("before", search.before())
        .param("reader", search.reader())
        .param("organisation", search.organisation())
        .param("hash", readings.hash(search.registerNumber()).orElse(null))
        .param("thing", search.thing())
        .param("kept", kept.toArray(UUID[]::new))
        .param("from", search.from() == null ? null : search.from().atOffset(ZoneOffset.UTC))
        .param("to", search.to() == null ? null : search.to().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> reading(row))
        .list();
  }

  /// Whether an account was opened with that number whose owner has not shown the document yet:
  /// what is found by it may be of somebody who only typed it.
  public boolean isUnproven(String registerNumber) {
    return database
        .sql(
            """
            select exists (select from access.account
                           where identity_hash = :hash and identity_proven_at is null)
            """)
        .param("hash", readings.hash(registerNumber).orElseThrow())
        .query(Boolean.class)
        .single();
  }

  /// The next readings after one, oldest first. Of those that are written at the same moment a
  /// later one can be seen before an earlier one: ask from a little further back than you have
  /// come.
  public List<Fresh> after(long last, int most) {
    return database
        .sql(
            COLUMNS
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

  static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("reader", UUID.class),
        row.getString("reader_name"),
        row.getObject("post_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        new Thing(row.getString("thing_kind"), row.getObject("thing_id", UUID.class)),
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
