package mn.ukhaalag.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.application.Answers;
import mn.ukhaalag.service.application.Applicant;
import mn.ukhaalag.service.application.Officials;
import mn.ukhaalag.web.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Years after a case was closed nobody can find out any more who asked for it; what was decided,
/// when and by whom stays.
@ProvinceTest
class ErasureStoryTest {

  private static final String NAME = "Уртнасан";
  private static final String PHONE = "94680701";
  private static final String CO_SIGNER = "94680702";

  @LocalServerPort int port;
  @Autowired Answers answers;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired Requests requests;
  @Autowired CaseTasks tasks;
  @Autowired Steps steps;
  @Autowired CaseSecret secrets;
  @Autowired Erasure erasure;
  @Autowired Erasing erasing;
  @Autowired Attachments attachments;
  @Autowired Ledger ledger;
  @Autowired People people;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void nothingPersonalIsLeftWhenTheTermIsOver() {
    Application application = asked(NAME, PHONE, "ТА90010471");
    agree(application);
    Browse official = livedThrough(application);
    assertThat(traces("Нууцхан")).isPositive();

    closedMonthsAgo(application, 59);
    erasing.run();
    assertThat(requests.find(application.id())).isPresent();
    closedMonthsAgo(application, 61);
    erasing.run();
    erasing.run();

    assertThat(requests.find(application.id())).isEmpty();
    for (String trace : List.of(NAME, PHONE, CO_SIGNER, "Нууцхан")) {
      assertThat(traces(trace)).as(trace).isZero();
    }
    assertThat(attachments.count(Application.THING, application.id())).isZero();
    assertThat(attachments.listOf(Application.THING, application.id())).isNotEmpty();
    staysInTheRecord(application, official);
  }

  @Test
  void whatIsUnderWayCannotBeErased() {
    Application application = asked("Энхсаруул", "94680703", "ТА90010472");
    assertThatThrownBy(() -> erasure.erase(application.id(), Author.SYSTEM))
        .isInstanceOf(Conflict.class);
    assertThat(requests.get(application.id()).name()).contains("Энхсаруул");
  }

  private void staysInTheRecord(Application application, Browse official) {
    Application now = applications.get(application.id());
    assertThat(now.status()).isEqualTo(Status.CLOSED);
    assertThat(now.standing().decision())
        .extracting("ground", "words")
        .containsExactly("Туршилтын хууль 1.1", Erasure.BAR);
    assertThat(steps.of(application.id()).stream().filter(it -> it.act() == Act.ERASED)).hasSize(1);
    Entry last = ledger.history(application.thing()).getLast();
    assertThat(last.act()).isEqualTo("service.erased");
    assertThat(last.detail()).containsEntry("files", "1");

    Seen page = official.open(application.workPath());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("хувийн мэдээлэл, хариулт, файлыг устгасан", "Туршилтын хууль 1.1")
        .doesNotContain(NAME, "Нууцхан");
    assertThat(page.text()).contains("Тайлбарыг хуулийн дагуу устгасан").doesNotContain("▇");
    assertThat(page.page().select("form[action$=/notes]")).isEmpty();
    Browse citizen = signedIn(PHONE);
    assertThat(citizen.open(application.ownPath()).status()).isEqualTo(404);
    assertThat(citizen.open("/my/applications").text())
        .doesNotContain(application.reference().text());
  }

  private Application asked(String name, String phone, String register) {
    people.citizen(name, phone, register);
    Seen first = new Applicant(signedIn(phone)).begins("land-possession");
    Seen check = answers.fill("land-possession", first, Map.of("owners-contact", CO_SIGNER));
    String number = Applicant.number(Applicant.sends(check));
    return applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
  }

  private void agree(Application application) {
    UUID consent =
        database
            .sql("select id from service.consent where application_id = :id")
            .param("id", application.id())
            .query(UUID.class)
            .single();
    String path = "/consents/" + consent;
    Seen shown = Browse.at(port).open(path).form(path).with("code", secrets.of(consent)).send();
    shown.form(path + "/answer").with("decision", "agree").send();
  }

  /// Given back, completed, noted upon and refused.
  private Browse livedThrough(Application application) {
    Browse official = officials.whoever(tasks.open(application.id()).getFirst(), port);
    officials.giveBack(application, "name", "Нууцхан зүйл дутуу", port);
    Browse citizen = signedIn(PHONE);
    String completion = application.ownPath() + "/completion";
    Seen question = citizen.open(application.ownPath()).form(completion).send();
    Seen again = Applicant.answers(question, Map.of("name", "Бат " + NAME));
    Applicant.sends(
        again.path().endsWith("/check")
            ? again
            : citizen.open(again.path().replaceAll("/questions/.*", "/check")));
    official
        .open(application.workPath())
        .form(application.workPath() + "/notes")
        .with("note", "Нууцхан утас")
        .send();
    officials.refuse(application, port);
    return official;
  }

  private void closedMonthsAgo(Application application, int months) {
    database
        .sql(
            """
            update service.application
            set status = 'CLOSED', closed_at = :now::timestamptz - make_interval(months => :months)
            where id = :id
            """)
        .param("now", Applications.utc(clock.instant()))
        .param("months", months)
        .param("id", application.id())
        .update();
  }

  /// In how many rows of all rooms that keep anything about cases something stands.
  private int traces(String text) {
    List<String> tables =
        database
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('service', 'notice', 'file', 'inbox', 'ledger')
                """)
            .query(String.class)
            .list();
    return tables.stream()
        .mapToInt(
            table ->
                database
                    .sql("select count(*) from " + table + " t where t::text like :text")
                    .param("text", "%" + text + "%")
                    .query(Integer.class)
                    .single())
        .sum();
  }

  private Browse signedIn(String phone) {
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
