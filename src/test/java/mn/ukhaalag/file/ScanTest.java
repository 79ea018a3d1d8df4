package mn.ukhaalag.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.web.Conflict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Nobody reads what the scanner has not seen, nor what it found something in.
@ProvinceTest
class ScanTest {

  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofSeconds(50);

  @TempDir static Path place;
  private static RealClamd real;
  private static VirusScanner scanner;

  @Autowired Attachments attachments;
  @Autowired Uploads uploads;
  @Autowired Scans scans;
  @Autowired ContentFolder folder;
  @Autowired FileResponses responses;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private final UUID owner = UUID.randomUUID();
  private final String words = owner.toString();

  @BeforeAll
  static void start() throws Exception {
    int port = RealClamd.freePort();
    real = RealClamd.start(place, port);
    scanner = new VirusScanner(Clamd.at("127.0.0.1:" + port));
  }

  @AfterAll
  static void stop() {
    real.close();
  }

  @Test
  void aHarmfulFileIsRefusedAndACleanOneCanBeRead() throws IOException {
    assertThat(take(scanner, RealClamd.harmfulPdf(words)))
        .isEqualTo(new Upload.Refused("бичиг.pdf", Upload.Reason.VIRUS));
    Attachment clean = attach(take(scanner, RealClamd.pdf(words)));
    assertThat(clean.held()).isNull();
    assertThat(responses.original(clean).getStatusCode().value()).isEqualTo(200);
    assertThat(scanner.count(Verdict.Found.class)).isPositive();
    assertThat(scanner.count(Verdict.Clean.class)).isPositive();
  }

  @Test
  void whatCameWhileTheScannerWasAwayWaitsForIt() throws IOException {
    Attachment clean = attach(take(silent(), RealClamd.pdf(words)));
    Attachment harmful = attach(take(silent(), RealClamd.harmfulPdf(words)));
    assertThat(clean.held()).isEqualTo(Attachment.Held.WAITING);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> responses.original(clean))
        .extracting(it -> it.reason().key())
        .isEqualTo("file.held.waiting");
    assertThat(new Scanning(scanner, scans).look())
        .hasValueSatisfying(
            it -> {
              assertThat(it.waiting()).isGreaterThanOrEqualTo(2);
              assertThat(it.troubledSince()).isNotNull();
            });

    new ScanRounds(scanner, scans, folder).catchUp(LONG);

    assertThat(now(clean).held()).isNull();
    assertThat(responses.original(now(clean)).getStatusCode().value()).isEqualTo(200);
    assertCondemned(harmful);
  }

  @Test
  void whatWasThereBeforeTheScannerIsScannedAtNight() throws IOException {
    Attachment before = attach(attachments.store(content(RealClamd.harmfulPdf(words)), "a.pdf"));
    assertThat(before.held()).isNull();
    new ScanRounds(scanner, scans, folder).again(LONG);
    assertCondemned(before);
  }

  @Test
  void whatIsFoundAfterItWasCleanIsHeldAndAFalseAlarmIsTakenBack() throws IOException {
    Upload.Stored stored = (Upload.Stored) take(scanner, RealClamd.pdf(words));
    Attachment file = attach(stored);
    scans.condemn(stored.sha256(), "False.Alarm");
    scans.condemn(stored.sha256(), "False.Alarm");
    assertCondemned(file);
    Upload again = take(silent(), RealClamd.pdf(words));
    assertThat(again).as("it is taken, but known").isInstanceOf(Upload.Stored.class);
    assertThat(now(file).held()).isEqualTo(Attachment.Held.FOUND);
    scans.clear(stored.sha256());
    assertThat(now(file).held()).isNull();
  }

  @Test
  void whatWeMadeOurselvesWaitsForNobody() throws IOException {
    Attachment own = attach(attachments.storeOwn(content(RealClamd.pdf(words)), "own.pdf"));
    assertThat(own.held()).isNull();
  }

  private void assertCondemned(Attachment file) {
    assertThat(now(file).held()).isEqualTo(Attachment.Held.FOUND);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> responses.original(now(file)))
        .extracting(it -> it.reason().key())
        .isEqualTo("file.held.found");
    assertThat(
            database
                .sql("select act from ledger.entry where thing_kind = 'file' and thing_id = :id")
                .param("id", file.id())
                .query(String.class)
                .list())
        .containsExactly("file.virus-found");
  }

  /// A scanner that takes everything and says nothing.
  private static VirusScanner silent() throws IOException {
    var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    return new VirusScanner(Clamd.at("127.0.0.1:" + socket.getLocalPort()));
  }

  private Upload take(VirusScanner by, byte[] file) throws IOException {
    return uploads.take(content(file), "бичиг.pdf", new ScannerDoor(by, scans).guard(SHORT));
  }

  private static ByteArrayInputStream content(byte[] file) {
    return new ByteArrayInputStream(file);
  }

  private Attachment attach(Upload file) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                attachments.attach("test", owner, (Upload.Stored) file, null, Instant.EPOCH)));
  }

  private Attachment now(Attachment file) {
    return attachments.find(file.id()).orElseThrow();
  }
}
