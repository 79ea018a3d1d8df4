package mn.ukhaalag.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import mn.ukhaalag.ledger.log.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Where acts are written down and read again.
@Component
public class Ledger {

  private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

  /// The fact by which an act names the official in whose stead it was done.
  private static final String IN_STEAD_OF = "inSteadOf";

  private final JdbcClient database;
  private final JsonMapper json;
  private final Seals seals;
  private final Clock clock;

  Ledger(JdbcClient database, JsonMapper json, Seals seals, Clock clock) {
    this.database = database;
    this.json = json;
    this.seals = seals;
    this.clock = clock;
  }

  /// Writes an act down, in the transaction of the act itself.
  ///
  /// @param act what was done, in the past tense and with its module, for example
  ///     `petition.filed`
  /// @param content all that the act contained, personal or not; only its SHA-256 is kept
  /// @param detail facts that are not personal (codes, ids, dates) and may be shown in the
  ///     history
  /// @throws org.springframework.transaction.IllegalTransactionStateException outside a
  ///     transaction
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(
      Author author, String act, Thing thing, String content, Map<String, String> detail) {
    Instant now = now();
    Map<String, String> facts = facts(author, detail);
    database
        .sql(
            """
            insert into ledger.entry
                (at, account_id, post_id, act, thing_kind, thing_id, content_hash, detail, seal)
            values (:at, :account, :post, :act, :kind, :thing, :hash, :detail::jsonb, :seal)
            """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .param("act", act)
        .param("kind", thing.kind())
        .param("thing", thing.id())
        .param("hash", sha256(content))
        .param("detail", json.writeValueAsString(facts))
        .param("seal", seal(now, author, act, thing, facts))
        .update();
  }

  /// One of many acts that are written down together.
  ///
  /// @param thing the id of what it was done to
  public record Act(UUID thing, String content, Map<String, String> detail) {}

  /// Writes the same act down for many things of one kind, as [#append] does for one.
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendAll(Author author, String act, String kind, List<Act> acts) {
    Instant now = now();
    database
        .sql(
            """
            insert into ledger.entry
                (at, account_id, post_id, act, thing_kind, thing_id, content_hash, detail, seal)
            select :at, :account::uuid, :post::uuid, :act, :kind, thing, decode(hash, 'hex'),
                   detail::jsonb, decode(seal, 'hex')
            from unnest(:things, :hashes, :details, :seals) with ordinality
                 as entry (thing, hash, detail, seal, place)
            order by place
            """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .param("act", act)
        .param("kind", kind)
        .param("things", acts.stream().map(Act::thing).toArray(UUID[]::new))
        .param(
            "hashes",
            acts.stream()
                .map(it -> HexFormat.of().formatHex(sha256(it.content())))
                .toArray(String[]::new))
        .param(
            "details",
            acts.stream()
                .map(it -> json.writeValueAsString(facts(author, it.detail())))
                .toArray(String[]::new))
        .param(
            "seals",
            acts.stream()
                .map(
                    it ->
                        seal(
                            now,
                            author,
                            act,
                            new Thing(kind, it.thing()),
                            facts(author, it.detail())))
                .map(HexFormat.of()::formatHex)
                .toArray(String[]::new))
        .update();
  }

  /// Writes an act down that contains nothing but its detail.
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Author author, String act, Thing thing, Map<String, String> detail) {
    append(author, act, thing, new TreeMap<>(detail).toString(), detail);
  }

  /// Forgets what the acts on a thing contained, for good: not even the hashes of it can be made
  /// from what stays. That they took place, when and by whom, stays and can be proven as before.
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(Thing thing) {
    // Nothing is put into the tree meanwhile.
    database.sql("select from ledger.sequencer for update").query(row -> {});
    database
        .sql(
            """
            update ledger.leaf l
            set content_commitment = sha256(l.content_salt || e.content_hash), content_salt = null
            from ledger.entry e
            where e.id = l.entry_id and e.thing_kind = :kind and e.thing_id = :thing
              and e.content_hash is not null and l.content_salt is not null
            """)
        .param("kind", thing.kind())
        .param("thing", thing.id())
        .update();
    database
        .sql(
            """
            update ledger.entry set content_hash = null
            where thing_kind = :kind and thing_id = :thing and content_hash is not null
            """)
        .param("kind", thing.kind())
        .param("thing", thing.id())
        .update();
  }

  /// The history of a thing, oldest first.
  public List<Entry> history(Thing thing) {
    return database
        .sql(
            """
            select id, at, account_id, post_id, act, thing_kind, thing_id, detail::text as detail
            from ledger.entry
            where thing_kind = :kind and thing_id = :thing
            order by id
            """)
        .param("kind", thing.kind())
        .param("thing", thing.id())
        .query((row, number) -> entry(row))
        .list();
  }

  /// The things of a kind that acts were done to.
  ///
  /// @param upTo the last entry that was looked at
  public record Changes(long upTo, Set<UUID> things) {}

  /// What was changed after an entry, for those who count or copy in the background. Of acts
  /// that are under way at the same moment, a later one can be seen before an earlier one: ask
  /// from a little further back than you have come.
  ///
  /// @param most how many entries are looked at
  public Changes changes(String kind, long after, int most) {
    var things = new HashSet<UUID>();
    var last = new AtomicLong(after);
    database
        .sql(
            """
            select id, thing_kind, thing_id from ledger.entry
            where id > :after order by id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(
            row -> {
              last.set(row.getLong("id"));
              if (row.getString("thing_kind").equals(kind)) {
                things.add(row.getObject("thing_id", UUID.class));
              }
            });
    return new Changes(last.get(), things);
  }

  /// The details of the act, with whose post it was if another acted in it.
  private static Map<String, String> facts(Author author, Map<String, String> detail) {
    var facts = new TreeMap<>(detail);
    if (author.inSteadOf() != null) {
      facts.put(IN_STEAD_OF, author.inSteadOf().toString());
    }
    return facts;
  }

  private Entry entry(ResultSet row) throws SQLException {
    TreeMap<String, String> detail = json.readValue(row.getString("detail"), DETAIL);
    String holder = detail.get(IN_STEAD_OF);
    return new Entry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        new Author(
            row.getObject("account_id", UUID.class),
            row.getObject("post_id", UUID.class),
            holder == null ? null : UUID.fromString(holder)),
        row.getString("act"),
        new Thing(row.getString("thing_kind"), row.getObject("thing_id", UUID.class)),
        detail);
  }

  /// The database keeps no more than microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private byte[] seal(
      Instant at, Author author, String act, Thing thing, Map<String, String> detail) {
    return seals.seal(
        new Seals.Facts(
            ChronoUnit.MICROS.between(Instant.EPOCH, at),
            author.account() == null ? "-" : author.account().toString(),
            author.post() == null ? "-" : author.post().toString(),
            act,
            thing.kind(),
            thing.id().toString(),
            detail));
  }

  private static byte[] sha256(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
