package mn.ukhaalag.ledger.log;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The heads of the tree that were signed, and who else signed them.
@Component
public class Checkpoints {

  /// A witness: somebody outside who looks at each head and signs that it follows the ones
  /// before.
  ///
  /// @param written his key, `name+hash+key`
  /// @param lastAt when he signed last; null if never
  /// @param lastSize the size of the tree that he signed last
  public record Witness(
      String name,
      String written,
      Instant since,
      @Nullable Instant lastAt,
      @Nullable Long lastSize) {}

  /// A head.
  ///
  /// @param note without the signatures of witnesses
  public record Head(long size, Instant at, String note) {}

  private final JdbcClient database;
  private final Clock clock;

  Checkpoints(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The newest head; empty while the ledger is empty.
  public Optional<Head> newest() {
    return database
        .sql("select size, at, note from ledger.checkpoint order by size desc limit 1")
        .query(Head.class)
        .optional();
  }

  /// A head as it is published: with the signatures of witnesses.
  public String published(Head head) {
    return head.note() + String.join("", cosignatures(head.size()));
  }

  /// The newest head that a witness has signed.
  public Optional<Head> newestCosigned() {
    return database
        .sql(
            """
            select size, at, note from ledger.checkpoint
            where size = (select max(size) from ledger.cosignature)
            """)
        .query(Head.class)
        .optional();
  }

  /// How many entries wait to be put into the tree, up to a thousand.
  public int waiting() {
    return database
        .sql(
            """
            select count(*) from (
                select from ledger.entry e
                where e.id > (select floor from ledger.sequencer)
                  and not exists (select from ledger.leaf l where l.entry_id = e.id)
                limit 1000) waiting
            """)
        .query(Integer.class)
        .single();
  }

  /// The witnesses that are known now.
  public List<Witness> witnesses() {
    return database
        .sql(
            """
            select w.name, w.public_key, w.since, last.at, last.size
            from ledger.witness w left join lateral (
                select c.at, c.size from ledger.cosignature c
                where c.witness = w.name order by c.size desc limit 1) last on true
            where w.until is null order by w.name
            """)
        .query(
            (row, number) ->
                new Witness(
                    row.getString("name"),
                    key(row.getString("name"), row.getBytes("public_key")).written(),
                    row.getTimestamp("since").toInstant(),
                    row.getTimestamp("at") == null ? null : row.getTimestamp("at").toInstant(),
                    row.getObject("size", Long.class)))
        .list();
  }

  /// Lets a witness sign from now on.
  ///
  /// @return false if there is one of that name with another key
  @Transactional
  public boolean trust(VerifierKey witness) {
    return database
            .sql(
                """
                insert into ledger.witness as known (name, public_key, since)
                values (:name, :key, :now)
                on conflict (name) do update set until = null
                    where known.public_key = excluded.public_key
                """)
            .param("name", witness.name())
            .param("key", witness.publicKey())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Takes no more signatures of a witness; those that he gave stay.
  @Transactional
  public boolean distrust(String witness) {
    return database
            .sql("update ledger.witness set until = :now where name = :name and until is null")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("name", witness)
            .update()
        == 1;
  }

  /// Takes the signature of a witness under one of our heads.
  ///
  /// @param line as it stands in a note
  /// @return false if it is not that of a known witness under a head of that size
  /// @throws IllegalArgumentException if it is not the line of a signature
  @Transactional
  public boolean cosign(long size, String line) {
    SignedNote.Signature signature = SignedNote.signature(line);
    Optional<String> note =
        database
            .sql("select note from ledger.checkpoint where size = :size")
            .param("size", size)
            .query(String.class)
            .optional();
    Optional<VerifierKey> witness = known(signature.name());
    if (note.isEmpty() || witness.isEmpty()) {
      return false;
    }
    Optional<Instant> at =
        SignedNote.cosigned(SignedNote.read(note.get()).text(), signature, witness.get());
    at.ifPresent(time -> keep(size, signature, time));
    return at.isPresent();
  }

  private void keep(long size, SignedNote.Signature signature, Instant at) {
    database
        .sql(
            """
            insert into ledger.cosignature (size, witness, at, line)
            values (:size, :witness, :at, :line)
            on conflict (size, witness) do update set at = excluded.at, line = excluded.line
            """)
        .param("size", size)
        .param("witness", signature.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("line", signature.line())
        .update();
  }

  private Optional<VerifierKey> known(String name) {
    return database
        .sql("select public_key from ledger.witness where name = :name and until is null")
        .param("name", name)
        .query(byte[].class)
        .optional()
        .map(publicKey -> key(name, publicKey));
  }

  private List<String> cosignatures(long size) {
    return database
        .sql("select line from ledger.cosignature where size = :size order by witness")
        .param("size", size)
        .query(String.class)
        .list();
  }

  private static VerifierKey key(String name, byte[] publicKey) {
    return new VerifierKey(name, VerifierKey.Kind.COSIGNATURE, publicKey);
  }
}
