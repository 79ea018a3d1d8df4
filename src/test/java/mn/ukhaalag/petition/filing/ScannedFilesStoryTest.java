package mn.ukhaalag.petition.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mn.ukhaalag.Filling;
import mn.ukhaalag.RunningOffice;
import mn.ukhaalag.Seen;
import mn.ukhaalag.file.RealClamd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office with a virus scanner: people send files by its form and by mail, and the scanner dies
/// and comes back.
class ScannedFilesStoryTest {

  @TempDir Path folder;

  @Test
  void whatTheScannerHasNotSeenNobodyOpens() throws Exception {
    int port = RealClamd.freePort();
    Path data = folder.resolve("data");
    var settings = List.of("--ukhaalag.demo=false", "--ukhaalag.scanner=127.0.0.1:" + port);
    try (var office = RunningOffice.start(data, settings, Map.of(), Writer.nullWriter())) {
      try (var _ = RealClamd.start(folder, port)) {
        harmfulFilesAreRefused(office.port());
        theRestOfAMailIsTaken(office, data);
        assertThat(figures(office))
            .contains("ukhaalag_sign_good{kind=\"SCANNER\"} 1")
            .contains("ukhaalag_scans_total{verdict=\"found\"} 2");
      }
      Citizen citizen = Citizen.at(office.port());
      Filling form = attaching(citizen, "Шалгагчгүй үед", RealClamd.pdf("waits"));
      Seen receipt = form.send().form("/petitions").send();
      Seen waiting = citizen.browse().open("/my/petitions/" + slug(Citizen.number(receipt)));
      assertThat(waiting.text()).contains("письмо.pdf", "Вирус шалгаагүй");
      assertThat(waiting.page().select("a[href*=/files/]")).isEmpty();
      String file = waiting.path() + "/files/" + attachment(office);
      Seen shut = citizen.browse().open(file);
      assertThat(shut.status()).isEqualTo(409);
      assertThat(shut.text()).contains("вирусийн шалгалт дуусаагүй");
      assertThat(figures(office))
          .contains("ukhaalag_sign_good{kind=\"SCANNER\"} 0")
          .contains("ukhaalag_sign_figure{kind=\"SCANNER\"} 1");
      try (var _ = RealClamd.start(folder, port)) {
        awaitOpened(citizen, file);
        assertThat(citizen.browse().open(waiting.path()).page().select("a[href*=/files/]"))
            .isNotEmpty();
      }
    }
  }

  private static void harmfulFilesAreRefused(int port) {
    Citizen citizen = Citizen.at(port);
    Seen refused = attaching(citizen, "Вирустэй", RealClamd.harmfulPdf("form")).send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#files-error").text())
        .contains("письмо.pdf", "вирус илэрсэн", "цэвэр файл");
    assertThat(refused.page().select("[name=title]").attr("value")).isEqualTo("Вирустэй");
    Seen receipt = refused.form("/petitions/new").with("step", "check").send();
    assertThat(receipt.form("/petitions").send().path()).startsWith("/petitions/receipt/");
  }

  private static Filling attaching(Citizen citizen, String title, byte[] file) {
    return citizen.writes(title).file("files", "письмо.pdf", "application/pdf", file);
  }

  private static void theRestOfAMailIsTaken(RunningOffice office, Path data) throws Exception {
    String mail =
        """
        From: bat@example.mn
        Message-ID: <virus@x>
        Subject: Street light
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=UTF-8

        Гудамжны гэрэл асахгүй байна.
        --b
        Content-Type: application/pdf; name="bill.pdf"
        Content-Transfer-Encoding: base64

        %s
        --b
        Content-Type: application/pdf; name="photo.pdf"
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(base64(RealClamd.harmfulPdf("mail")), base64(RealClamd.pdf("mail")));
    Path spool = Files.createDirectories(data.resolve("mail").resolve("new"));
    Path partial = Files.writeString(spool.resolve("a.part"), mail.replace("\n", "\r\n"), UTF_8);
    Files.move(partial, spool.resolve("a.eml"), StandardCopyOption.ATOMIC_MOVE);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    String told = "";
    while (told.isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(500);
      told =
          ask(
              office,
              """
              select coalesce(string_agg(a.name || '; ' || n.words, ''), '')
              from petition.petition p
              join file.attachment a on a.owner_kind = 'petition' and a.owner_id = p.id
              join petition.message n on n.petition_id = p.id
              where p.title = 'Street light'
              """);
    }
    assertThat(told).startsWith("photo.pdf; ").contains("«bill.pdf» файлаас вирус илэрсэн");
  }

  private static String slug(String number) {
    return number.replace("ДУ", "DU");
  }

  private static String base64(byte[] content) {
    return Base64.getMimeEncoder().encodeToString(content).replace("\r", "");
  }

  private static void awaitOpened(Citizen citizen, String file) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (citizen.browse().open(file).status() != 200) {
      assertThat(System.nanoTime()).as("it was scanned in time").isLessThan(end);
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static String attachment(RunningOffice office) throws IOException, SQLException {
    return ask(
        office,
        """
        select a.id::text from file.attachment a join file.scan s using (sha256)
        where s.state = 'WAITING'
        """);
  }

  private static String figures(RunningOffice office) throws IOException, InterruptedException {
    return office.open("/metrics").body();
  }

  private static String ask(RunningOffice office, String sql) throws IOException, SQLException {
    try (Connection database = office.database();
        var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
