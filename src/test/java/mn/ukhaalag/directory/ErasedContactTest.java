package mn.ukhaalag.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/// What a former official had erased does not come back with a file from before; whoever is
/// appointed again is reached as is typed then.
@ProvinceTest
class ErasedContactTest {

  private static final String IMPORT = "/administration/organisations/lifelong/import";
  private static final String COLUMNS =
      "organisation_code,post_code,family_name,given_name,email,phone,from,to\n";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired FormerOfficials former;
  @Autowired DirectoryImport files;
  @Autowired DirectoryExport export;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<?> sessions;

  @Test
  void anOldFileDoesNotBringBackWhatWasErasedAndThePreviewSaysSo() throws IOException {
    var placed = former("95720002", "uyanga@lifelong.example");
    String old = exported();
    assertThat(old).contains("uyanga@lifelong.example");
    forget(placed, false);
    Seen shown = preview(old);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text())
        .contains("1 мөр нь албанаас гарсны дараа холбоо барих мэдээлэл")
        .doesNotContain("uyanga@lifelong.example");
    assertThat(apply(old).forgotten()).isEqualTo(1);
    assertForgotten(placed);

    forget(placed, true);
    assertThat(apply(old).isRight()).isTrue();
    assertForgotten(placed);
    assertThat(officials.find(placed.official()).orElseThrow().givenName()).isEqualTo("▇▇▇");
    assertThat(files.plan("officials", utf8(exported()), "lifelong").changes()).isEmpty();
  }

  @Test
  void aRowOfAnotherTimeIsRefusedAndANewAppointmentIsNot() {
    var placed = former("95720003", "nandin@lifelong.example");
    forget(placed, false);
    String row = "lifelong,test-95720003,Дорж,Уянга,%s,%s,%s,%s\n";
    for (String reached : new String[] {"Nandin@lifelong.example,", ",95720003"}) {
      String[] cells = reached.split(",", -1);
      ImportPlan plan =
          files.plan(
              "officials",
              utf8(COLUMNS + row.formatted(cells[0], cells[1], "2020-02-01", "2020-03-01")),
              "lifelong");
      assertThat(plan.faults())
          .extracting(CsvFault::line, it -> it.message().key())
          .contains(tuple(2L, "directory.wrong.forgotten"));
    }
    String again = LocalDate.of(2026, 12, 1).toString();
    ImportPlan comes =
        apply(COLUMNS + row.formatted("nandin@lifelong.example", "95720003", again, ""));
    assertThat(comes.faults()).isEmpty();
    assertThat(officials.byEmail("nandin@lifelong.example").orElseThrow().id())
        .isNotEqualTo(placed.official());
    assertForgotten(placed);
  }

  @Test
  void whatIsTypedByHandLaterCounts() {
    var placed = former("95720004", "saran@lifelong.example");
    forget(placed, false);
    var again =
        new Official(placed.official(), "Дорж", "Уянга", "saran@lifelong.example", "95720004");
    officials.change(Author.SYSTEM, again);
    assertThat(officials.find(placed.official())).contains(again);
    assertThat(
            apply(
                    COLUMNS
                        + "lifelong,test-95720004,Дорж,Уянга,saran@lifelong.example,70371234,"
                        + "2020-01-01,2026-03-01\n")
                .forgotten())
        .isZero();
    assertThat(officials.find(placed.official()).orElseThrow().phone()).contains("70371234");
  }

  /// Somebody who held a post of the organisation until March.
  private People.Placed former(String phone, String email) {
    var placed = people.official("lifelong", "Уянга", phone, Role.OFFICIAL);
    people.leave(placed);
    officials.change(Author.SYSTEM, new Official(placed.official(), "Дорж", "Уянга", email, phone));
    return placed;
  }

  private void forget(People.Placed placed, boolean alsoTheName) {
    transaction.executeWithoutResult(
        status -> {
          former.forgetContact(placed.official());
          if (alsoTheName) {
            former.forgetName(placed.official());
          }
        });
  }

  private void assertForgotten(People.Placed placed) {
    Official now = officials.find(placed.official()).orElseThrow();
    assertThat(now.email()).isNull();
    assertThat(now.phone()).isNull();
  }

  private Seen preview(String text) {
    Browse keeper =
        Administrator.of("lifelong", Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
    return keeper
        .open(IMPORT)
        .form(IMPORT)
        .with("file", "officials")
        .file("content", "officials.csv", "text/csv", utf8(text))
        .send();
  }

  private String exported() throws IOException {
    var text = new StringWriter();
    export.write("officials", "lifelong", text);
    return text.toString();
  }

  private ImportPlan apply(String text) {
    return files.apply(Author.SYSTEM, "officials", utf8(text), "lifelong");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
