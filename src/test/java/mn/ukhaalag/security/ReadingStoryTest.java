package mn.ukhaalag.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.TrackingSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever looks at a citizen's data in office is shown to the citizen and to the auditor, and
/// what is unusual is noticed.
@ProvinceTest
class ReadingStoryTest {

  private static final String CLOSE = "ТА90010112";
  private static final String UNPROVEN = "ТА90041419";
  private static final String UNKNOWN = "ТА90041427";
  private static final String AUDIT = "/work/audit/readings";
  private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-08T15:30:00Z");

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Filings filings;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Readings readings;
  @Autowired TrackingSecret secrets;
  @Autowired Unusual unusual;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aReadingIsShownToThePetitionerAndFoundByTheAuditor() {
    Petition petition = filings.file("R3", "4501");
    String reference = petition.reference().text();
    signedIn.in("nauug-clerk", port).open("/work/petitions/" + petition.reference().slug());

    Browse petitioner = Browse.at(port);
    petitioner
        .open("/petitions/follow")
        .form("/petitions/follow")
        .with("number", reference)
        .with("secret", secrets.of(petition.id()))
        .send();
    Seen own = petitioner.open(petition.ownPath() + "/readings");
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.text()).contains("Шийдвэрлэх ажил", "регистрийн дугаар");

    Browse auditor = signedIn.in("azdtg-auditor", port);
    Seen found = auditor.open(AUDIT).form(AUDIT).with("thing", reference).send();
    assertThat(found.page().select("tbody tr")).hasSize(1);
    Seen chosen =
        auditor
            .open(AUDIT)
            .form(AUDIT)
            .with("organisation", "nauug")
            .with("thing", reference)
            .send();
    assertThat(chosen.page().select("tbody tr")).hasSize(1);
    assertThat(chosen.page().select("select[name=organisation] option[selected]").val())
        .isEqualTo("nauug");
    Seen wrong = auditor.open(AUDIT).form(AUDIT).with("register", "XX1").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.form(AUDIT).value("register")).isEqualTo("XX1");
    assertThat(signedIn.in("nauug-head", port).open(AUDIT).status()).isEqualTo(404);
    assertThat(Browse.at(port).open(petition.ownPath() + "/readings").status()).isNotEqualTo(200);
  }

  @Test
  void aReadingIsFoundByANumberThatIsNotConfirmed() {
    UUID citizen = people.citizen("Ундрах", "95780001", UNPROVEN);
    Petition petition = filings.file("R3", "4501");
    readings.note(
        accounts.actor(signedIn.account("nauug-clerk")).orElseThrow(),
        petition.organisation(),
        new Readings.Sight(
            petition.thing(),
            petition.reference().text(),
            new Readings.Subject(citizen, null),
            Readings.Purpose.HANDLING,
            EnumSet.of(Readings.Kind.NAME)));
    Browse auditor = signedIn.in("azdtg-auditor", port);
    Seen found = auditor.open(AUDIT).form(AUDIT).with("register", UNPROVEN).send();
    assertThat(found.page().select("tbody tr")).hasSize(1);
    assertThat(found.text())
        .contains(petition.reference().text(), "баталгаажуулаагүй байна")
        .doesNotContain("Ийм тэмдэглэл алга");
    Seen none = auditor.open(AUDIT).form(AUDIT).with("register", UNKNOWN).send();
    assertThat(none.text()).contains("хэргийнх нь дугаараар хайна уу");
  }

  @Test
  void whatIsReadAtNightOrOfSomebodyCloseIsNoticed() {
    Petition petition = filings.file("R3", "4501");
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen refused =
        clerk.open("/account/relatives").form("/account/relatives").with("number", "12").send();
    assertThat(refused.status()).isEqualTo(422);
    Seen declared = refused.form("/account/relatives").with("number", CLOSE).send();
    assertThat(declared.text()).contains("*****");
    clock.set(SUNDAY_NIGHT);
    Actor actor = accounts.actor(lastToDeclare()).orElseThrow();
    readings.note(
        actor,
        petition.organisation(),
        new Readings.Sight(
            petition.thing(),
            petition.reference().text(),
            new Readings.Subject(null, CLOSE),
            Readings.Purpose.HANDLING,
            EnumSet.of(Readings.Kind.NAME)));
    unusual.look();
    Seen page = signedIn.in("azdtg-auditor", port).open(AUDIT + "/unusual");
    assertThat(page.text())
        .contains(petition.reference().text(), "Ажлын бус цагаар", "Ойр дотны хүний мэдээлэл");
  }

  @Test
  void manyInAnHourAreNoticedOnce() {
    UUID reader = UUID.randomUUID();
    for (int number = 0; number < 70; number++) {
      read(reader);
    }
    unusual.look();
    unusual.look();
    assertThat(
            database
                .sql(
                    "select count(*) from security.unusual where reader = :reader and kind = 'MANY'")
                .param("reader", reader)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private UUID lastToDeclare() {
    return database
        .sql("select account_id from access.relative order by id desc limit 1")
        .query(UUID.class)
        .single();
  }

  private void read(UUID reader) {
    database
        .sql(
            """
            insert into access.reading (at, reader, thing_kind, thing_id, thing_name, purpose, kinds)
            values (:now, :reader, 'test', uuidv7(), 'test', 'LIST', '{NAME}')
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("reader", reader)
        .update();
  }
}
