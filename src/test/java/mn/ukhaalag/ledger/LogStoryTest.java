package mn.ukhaalag.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.ledger.log.Checkpoint;
import mn.ukhaalag.ledger.log.LogKeys;
import mn.ukhaalag.ledger.log.Seals;
import mn.ukhaalag.ledger.log.SignedNote;
import mn.ukhaalag.ledger.verify.Verify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is done stands in a public tree soon after, and whoever changes the record by hand is
/// found out.
@ProvinceTest
class LogStoryTest {

  @LocalServerPort int port;
  @Autowired Ledger ledger;
  @Autowired Receipts receipts;
  @Autowired WholeTree tree;
  @Autowired LogKeys keys;
  @Autowired Seals seals;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @Autowired DataSource connections;

  @TempDir Path folder;

  @BeforeEach
  void putAllIntoTheTree() {
    tree.grow();
  }

  @Test
  void anActIsProvenToWhoeverHasThePublicKey() throws IOException, SQLException {
    Thing thing = acted("first", "second");
    List<Receipts.Receipt> all = receipts.of(thing);
    assertThat(all).hasSize(2).allMatch(it -> it.index() != null);
    String proof = receipts.proof(thing, all.getFirst().entry()).orElseThrow();
    Path file = Files.writeString(folder.resolve("act.tlog-proof"), proof);
    String key = keys.all().getFirst().written();
    assertThat(verify("--proof", file.toString(), "--key", key))
        .contains("RIGHT", "test.acted", thing.id().toString());
    Files.writeString(file, proof.replaceFirst("index [0-9]+", "index 0"));
    assertThat(verify("--proof", file.toString(), "--key", key)).contains("WRONG");
    assertThat(receipts.proof(new Thing("test", UUID.randomUUID()), all.getFirst().entry()))
        .isEmpty();
  }

  @Test
  void whatIsPublishedFitsTheDatabaseAndWhatWasKept() throws IOException, SQLException {
    acted("one");
    Path kept = Files.writeString(folder.resolve("kept"), published("checkpoint"));
    acted("two", "three");
    String told =
        verify("--copy", "http://localhost:" + port + "/ledger", "--checkpoint", kept.toString());
    assertThat(told).contains("RIGHT").doesNotContain("WRONG");
    long size = Checkpoint.read(SignedNote.read(published("checkpoint")).text()).size();
    if (size > 256) {
      assertThat(Browse.at(port).open("/ledger/tile/0/000").header("Cache-Control"))
          .contains("immutable");
    }
    int width = (int) (size % 256);
    String last = "%03d.p/%d".formatted(size / 256, width);
    if (width > 0 && size < 256_000) {
      assertThat(published("tile/0/" + last).length()).isPositive();
    }
    assertThat(Browse.at(port).open("/ledger/tile/0/999").status()).isEqualTo(404);
    assertThat(Browse.at(port).open("/ledger/tile/0/1").status()).isEqualTo(404);
  }

  @Test
  void aNewKeySignsBesideTheOldOneUntilThatIsEnded() throws IOException, SQLException {
    acted("before");
    String old = keys.all().getFirst().written();
    int number = keys.rotate();
    acted("between");
    Path kept = Files.writeString(folder.resolve("both"), published("checkpoint"));
    assertThat(verify("--checkpoint", kept.toString(), "--key", old)).contains("RIGHT");
    assertThat(keys.end(number)).isFalse();
    assertThat(keys.end(number - 1)).isTrue();
    acted("after");
    assertThat(published("checkpoint").lines().filter(it -> it.startsWith("—"))).hasSize(1);
    assertThat(verify()).contains("RIGHT");
  }

  @Test
  void contentIsForgottenAndTheActStaysProven() throws IOException, SQLException {
    Thing thing = acted("what nobody may know any more");
    long entry = receipts.of(thing).getFirst().entry();
    transaction.executeWithoutResult(status -> ledger.forget(thing));
    assertThat(
            database
                .sql("select content_hash is null from ledger.entry where id = :id")
                .param("id", entry)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(verify()).contains("RIGHT");
    Path file = Files.writeString(folder.resolve("p"), receipts.proof(thing, entry).orElseThrow());
    assertThat(verify("--proof", file.toString(), "--key", keys.all().getFirst().written()))
        .contains("RIGHT");
  }

  @Test
  void aChangedRowIsNamed() throws SQLException, IOException {
    long entry = receipts.of(acted("words")).getFirst().entry();
    assertThat(tampered("update ledger.entry set at = at - interval '1 day' where id = " + entry))
        .contains("entry " + entry + " (test.acted");
  }

  @Test
  void aDeletedRowIsNamed() throws SQLException, IOException {
    long entry = receipts.of(acted("words")).getFirst().entry();
    assertThat(tampered("delete from ledger.entry where id = " + entry))
        .contains("entry " + entry + " was deleted");
    acted("later");
    long index = index(entry);
    assertThat(
            tampered(
                "delete from ledger.entry where id = " + entry,
                "delete from ledger.leaf where entry_id = " + entry))
        .contains("leaf " + index + " is missing");
  }

  @Test
  void reorderedRowsAreNamed() throws SQLException, IOException {
    List<Receipts.Receipt> two = receipts.of(acted("one", "two"));
    long first = two.getFirst().entry();
    long second = two.getLast().entry();
    String swap =
        """
        update ledger.leaf set index = case index when %1$d then %2$d else %1$d end
        where index in (%1$d, %2$d)
        """
            .formatted(index(first), index(second));
    assertThat(tampered("alter table ledger.leaf drop constraint leaf_pkey", swap))
        .contains("entry " + first + " (test.acted", "entry " + second + " (test.acted");
  }

  @Test
  void anInsertedRowIsNamed() throws SQLException, IOException {
    long entry = receipts.of(acted("words")).getFirst().entry();
    String columns = "at, act, thing_kind, thing_id, content_hash, detail, account_id, post_id";
    String forged =
        "insert into ledger.entry (%1$s, seal) select %1$s, sha256('guess') from ledger.entry where id = %2$d"
            .formatted(columns, entry);
    assertThat(tampered(forged)).contains("was not written by this system");
    String copied =
        "insert into ledger.entry (%1$s, seal) select %1$s, seal from ledger.entry where id = %2$d"
            .formatted(columns, entry);
    assertThat(tampered(copied)).contains("are copies of one another");
  }

  /// What is told about a database in which somebody who may do anything has done that. It is
  /// told of his open transaction, which is then taken back.
  private String tampered(String... acts) throws SQLException, IOException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      for (String act : acts) {
        statement.execute(act);
      }
      var told = new ByteArrayOutputStream();
      Verify.look(
          connection, Optional.of(seals), new PrintStream(told, true, StandardCharsets.UTF_8));
      connection.rollback();
      return told.toString(StandardCharsets.UTF_8);
    }
  }

  private Thing acted(String... contents) {
    var thing = new Thing("test", UUID.randomUUID());
    for (String content : contents) {
      transaction.executeWithoutResult(
          status ->
              ledger.append(Author.SYSTEM, "test.acted", thing, content, Map.of("kind", "test")));
    }
    putAllIntoTheTree();
    return thing;
  }

  private long index(long entry) {
    return database
        .sql("select index from ledger.leaf where entry_id = :entry")
        .param("entry", entry)
        .query(Long.class)
        .single();
  }

  private String published(String path) {
    return Browse.at(port).open("/ledger/" + path).body();
  }

  private String verify(String... arguments) throws IOException, SQLException {
    var told = new ByteArrayOutputStream();
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    if (List.of(arguments).contains("--proof")) {
      Verify.run(out, arguments);
    } else {
      try (Connection connection = connections.getConnection()) {
        Verify.look(connection, Optional.of(seals), out, arguments);
      }
    }
    return told.toString(StandardCharsets.UTF_8);
  }
}
