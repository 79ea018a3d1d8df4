package mn.ukhaalag.security.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Everywhere;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.log.Seals;
import mn.ukhaalag.ledger.log.Sequencer;
import mn.ukhaalag.ledger.verify.Verify;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody has his personal data erased: what the law keeps goes when its time ends, nothing of
/// it comes back from a backup, and the ledger is as right as before.
@ProvinceTest
class ErasureStoryTest {

  private static final String PATH = "/account/erasure";
  private static final Duration FIVE_YEARS = Duration.ofDays(5 * 366);

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired Filings filings;
  @Autowired ErasureWork work;
  @Autowired Sequencer sequencer;
  @Autowired Seals seals;
  @Autowired JdbcClient database;
  @Autowired Everywhere everywhere;
  @Autowired DataSource connections;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whatNothingKeepsGoesByItselfAfterTheTimeToTakeItBack() {
    UUID account = people.citizen("Цэнгүүнжаргал", "94880011", "ТА90010211");
    Browse citizen = signedIn("94880011");
    assertThat(citizen.open("/account").page().select("a[href=" + PATH + "]")).isNotEmpty();
    Seen wrong =
        citizen
            .open(PATH)
            .form(PATH)
            .with("understood", "true")
            .with("currentPassword", "x")
            .send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen unread =
        wrong.form(PATH).without("understood").with("currentPassword", People.PASSWORD).send();
    assertThat(unread.status()).isEqualTo(422);
    Seen receipt = ask(citizen);
    assertThat(receipt.path()).startsWith("/erasures/");
    String code = receipt.path().substring("/erasures/".length());
    assertThat(receipt.text()).contains(code, "Буцаах хугацаа дуусмагц устгана");

    clock.advance(Duration.ofDays(5));
    work.carryOut();
    assertThat(everywhere.columnsWith("Цэнгүүнжаргал")).contains("access.account.name");
    clock.advance(Duration.ofDays(7));
    work.carryOut();
    assertThat(everywhere.columnsWith("Цэнгүүнжаргал")).isEmpty();
    assertThat(everywhere.columnsWith("94880011")).isEmpty();
    assertThat(citizen.open("/account").path()).startsWith("/sign-in");
    assertThat(signedIn("94880011").open("/account").path()).startsWith("/sign-in");

    Browse anybody = Browse.at(port);
    Seen found =
        anybody
            .open("/erasures")
            .form("/erasures")
            .with("code", code.toUpperCase(Locale.ROOT))
            .send();
    assertThat(found.text()).contains("Хувийн мэдээллийг устгасан", "энд үлдээгүй");
    assertThat(anybody.open("/erasures/" + code + "/proof").text()).contains("Устгасан");
    assertThat(anybody.open("/erasures").form("/erasures").with("code", "abcd").send().status())
        .isEqualTo(422);
    assertThat(anybody.open("/erasures/abcd").status()).isEqualTo(404);
    assertThat(
            database
                .sql("select count(*) from access.account where id = :id")
                .param("id", account)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whoChangesHisMindTakesItBack() {
    people.citizen("Буцаагч", "94880012");
    Browse citizen = signedIn("94880012");
    ask(citizen);
    assertThat(citizen.open(PATH).page().select("form[action=" + PATH + "]")).isEmpty();
    Seen back = citizen.open(PATH).form(PATH + "/withdrawal").send();
    assertThat(back.text()).contains("Хүсэлтийг буцаалаа");
    clock.advance(Duration.ofDays(30));
    work.carryOut();
    assertThat(everywhere.columnsWith("Буцаагч")).isNotEmpty();
    assertThat(ask(signedIn("94880012")).path()).startsWith("/erasures/");
  }

  @Test
  void whatIsOpenStandsInTheWayAndWhatTheLawKeepsIsDecided() throws SQLException, IOException {
    UUID account = people.citizen("Хадгалмаа", "94880013", "ТА90010213");
    Petition petition = filed(account, "Хадгалмаа", "94880013");
    Browse citizen = signedIn("94880013");
    Seen blocked = citizen.open(PATH);
    assertThat(blocked.text()).contains("Одоо устгах боломжгүй", petition.reference().text());
    assertThat(blocked.page().select("form[action=" + PATH + "]")).isEmpty();

    end(petition);
    Seen kept = citizen.open(PATH);
    assertThat(kept.text())
        .contains("Архив, албан хэрэг хөтлөлтийн тухай хууль", "2031", "ажилтан шийдвэрлэж");
    ask(citizen);
    decide("94880013", account, false);
    assertThat(citizen.open(PATH).text()).contains("Шалтгаан нь энэ");
    ask(citizen);
    decide("94880013", account, true);
    clock.advance(Duration.ofDays(20));
    work.carryOut();
    assertThat(everywhere.columnsWith("94880013")).containsExactly("petition.petitioner.phone");
    assertThat(everywhere.columnsWith("Хадгалмаа"))
        .isNotEmpty()
        .allMatch(it -> it.startsWith("petition.") || it.startsWith("inbox."));

    clock.advance(FIVE_YEARS);
    work.carryOut();
    assertThat(everywhere.columnsWith("Хадгалмаа")).isEmpty();
    assertThat(everywhere.columnsWith("хадгалма")).isEmpty();
    assertThat(everywhere.columnsWith("94880013")).isEmpty();
    assertThat(verified()).contains("RIGHT").doesNotContain("WRONG");
  }

  @Test
  void aRestoredDatabaseForgetsAgain() throws SQLException, IOException {
    UUID account = people.citizen("Дахинмартагч", "94880014");
    ask(signedIn("94880014"));
    clock.advance(Duration.ofDays(12));
    work.carryOut();
    assertThat(everywhere.columnsWith("Дахинмартагч")).isEmpty();

    // As a backup from before has it.
    database
        .sql(
            """
            update access.account
            set name = 'Дахинмартагч', phone = '94880014', erased_at = null, blocked_at = null
            where id = :id
            """)
        .param("id", account)
        .update();
    database
        .sql("delete from security.erasure where account_id = :id")
        .param("id", account)
        .update();
    work.repeat();
    assertThat(everywhere.columnsWith("Дахинмартагч")).isEmpty();
    assertThat(everywhere.columnsWith("94880014")).isEmpty();
    assertThat(verified()).contains("RIGHT").doesNotContain("WRONG");
  }

  @Test
  void whoHoldsAPostKeepsIt() {
    people.official("forensic", "Тамирчин", "94880015", Role.OFFICIAL);
    Seen page = signedIn("94880015").open(PATH);
    assertThat(page.text()).contains("Эрхэлж байгаа албан тушаал");
    assertThat(page.page().select("form[action=" + PATH + "]")).isEmpty();
    assertThat(signedIn("94880015").open("/work/erasures").status()).isEqualTo(404);
    assertThat(signedIn.in("azdtg-auditor", port).open("/work/erasures").status()).isEqualTo(200);
    assertThat(Browse.at(port).open(PATH).path()).startsWith("/sign-in");
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  private static Seen ask(Browse citizen) {
    return citizen
        .open(PATH)
        .form(PATH)
        .with("understood", "true")
        .with("currentPassword", People.PASSWORD)
        .send();
  }

  private Petition filed(UUID account, String name, String phone) {
    Petition petition = filings.file("R3", "4501", account);
    database
        .sql(
            """
            update petition.petitioner set name = :name, phone = :phone where petition_id = :id
            """)
        .param("name", name)
        .param("phone", phone)
        .param("id", petition.id())
        .update();
    database
        .sql("update petition.petition set body = 'Намайг ' || :name || ' гэдэг.' where id = :id")
        .param("name", name)
        .param("id", petition.id())
        .update();
    return petition;
  }

  private void end(Petition petition) {
    database
        .sql(
            """
            update petition.petition
            set status = 'WITHDRAWN', closed_at = :now where id = :id
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", petition.id())
        .update();
  }

  private void decide(String phone, UUID account, boolean isGranted) {
    UUID id =
        database
            .sql("select id from security.erasure where account_id = :id and decided_at is null")
            .param("id", account)
            .query(UUID.class)
            .single();
    assertThat(signedIn(phone).open("/work/erasures/" + id).status()).isEqualTo(404);
    Browse officer = signedIn.in("azdtg-heeh-head", port);
    assertThat(officer.open("/work").text()).contains("Мэдээлэл устгуулах хүсэлтийг шийдвэрлэх");
    String path = "/work/erasures/" + id;
    Seen form =
        officer.open(
            officer.open("/work/erasures").page().select("a[href=" + path + "]").attr("href"));
    assertThat(form.form(path + "/decision").send().status()).isEqualTo(422);
    Seen done =
        form.form(path + "/decision")
            .with("decision", isGranted ? "grant" : "refuse")
            .with("reason", "Шалтгаан нь энэ")
            .send();
    assertThat(done.statusBeforeRedirect()).isEqualTo(303);
  }

  private String verified() throws SQLException, IOException {
    while (sequencer.sequence() > 0) {
      // All that was done so far.
    }
    var told = new ByteArrayOutputStream();
    try (Connection connection = connections.getConnection()) {
      Verify.look(
          connection, Optional.of(seals), new PrintStream(told, true, StandardCharsets.UTF_8));
    }
    return told.toString(StandardCharsets.UTF_8);
  }
}
