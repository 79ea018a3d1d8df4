package mn.ukhaalag.service.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// An organisation tells what its services cost people; the next ones to be made digital are seen
/// by all, each with a plan that waits for somebody.
@ProvinceTest
class RankingStoryTest {

  private static final String HOME = "/work/services/ranking";

  @LocalServerPort int port;
  @Autowired PermitOffice office;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Services services;
  @Autowired Ranking ranking;
  @Autowired ComplaintCounting complaints;
  @Autowired Topics topics;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theBurdenIsComputedOfWhatIsToldAndCounted() {
    Service service = office.service("test-burden", "legalaid");
    office.publish(service, PermitOffice.drawn("drawio"));
    office.ask(service);
    Browse keeper = keeper("legalaid");
    Seen told =
        figures(
            keeper.open(path(service, 2026)),
            Map.of(
                "demand",
                "101",
                "visits",
                "2,5",
                "documents",
                "3",
                "days",
                "10",
                "complaints",
                "4",
                "m01",
                "60",
                "m02",
                "40",
                "source",
                "Нэг цонхны бүртгэл"));
    assertThat(told.statusBeforeRedirect()).isEqualTo(303);
    Burden burden = ranking.burden(service, 2026);
    assertThat(burden.counter()).isEqualByComparingTo("100");
    assertThat(burden.visitHours()).isEqualTo(100 * 5 / 2 * 3);
    assertThat(burden.documentHours()).isEqualTo(100 * 3 * 2);
    assertThat(burden.waitHours()).isEqualTo(101 * 10 / 5);
    assertThat(burden.complaintHours()).isEqualTo(4 * 8);
    assertThat(burden.hours()).isEqualTo(750 + 600 + 202 + 32);
    assertThat(burden.isComplete()).isTrue();
    assertThat(burden.demand().countedText()).isEqualTo("1");
    assertThat(told.text()).contains("1,584").contains("Нэг цонхны бүртгэл");
    assertThat(ledger.history(service.thing()).stream().map(Entry::act))
        .contains("service.figures-told");

    Seen wrong =
        figures(
            keeper.open(path(service, 2026)),
            Map.of("demand", "50", "visits", "олон", "source", "Тооцоо"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#visits").val()).isEqualTo("олон");
    assertThat(wrong.text()).contains("100");
    assertThat(ranking.burden(service, 2026).hours()).isEqualTo(1584);
  }

  @Test
  void complaintsAreCountedByTopic() {
    Service service = office.service("test-complained", "legalaid");
    String topic =
        database
            .sql("select min(code) from petition.category where retired_at is null")
            .query(String.class)
            .single();
    complained(topic);
    complained(topic);
    Browse keeper = keeper("legalaid");
    Seen kept =
        keeper
            .open(path(service, 2026))
            .form(HOME + "/" + service.code() + "/topics")
            .with("topic", topic)
            .send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
    assertThat(topics.of(service.id())).containsExactly(topic);
    complaints.run();
    assertThat(ranking.burden(service, 2026).complaints().text()).isEqualTo("2");
    assertThat(ranking.burden(service, 2026).complaints().source())
        .isEqualTo(Figure.Source.COUNTED);
  }

  private void complained(String topic) {
    database
        .sql(
            """
            insert into petition.petition
                (reference, kind, channel, status, category_code, area_code, title, body,
                 is_publishable, received_at, rule_id, original_due_on, due_at, organisation_id,
                 terms)
            select 'test-' || gen_random_uuid(), 'COMPLAINT', 'WEB', 'REGISTERED', :topic, '4501',
                   'Т', 'Т', false, timestamptz '2026-02-03', gen_random_uuid(), '2026-03-30',
                   timestamptz '2026-03-30', :organisation, ''
            """)
        .param("topic", topic)
        .param("organisation", staff.organisationId("legalaid"))
        .update();
  }

  @Test
  void aPlanWaitsForWhoeverAnswersForIt() {
    Service service = information("test-planned-stage");
    Browse keeper = keeper("legalaid");
    String post = staff.post("legalaid-clerk").id().toString();
    Seen wrong = plan(keeper.open(path(service, 2026)), "APPLY", "2026-01-15", post);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Өнгөрөөгүй өдөр");
    Seen planned = plan(keeper.open(path(service, 2026)), "APPLY", "2026-04-15", post);
    assertThat(planned.statusBeforeRedirect()).isEqualTo(303);
    assertThat(waiting(service)).isEqualTo(1);
    Seen work = signedIn.in("legalaid-clerk", port).open("/work");
    assertThat(work.page().select("a[href='" + HOME + "/" + service.code() + "']")).isNotEmpty();
    plan(keeper.open(path(service, 2026)), "DECIDED", "2026-05-15", post);
    assertThat(waiting(service)).isEqualTo(1);

    Seen back = reach(keeper, service, "DECIDED", "");
    assertThat(back.text()).contains("Цахимаар шийдвэрлэх");
    assertThat(services.get(service.id()).stage()).isEqualTo(Stage.DECIDED);
    assertThat(waiting(service)).isZero();
    assertThat(reach(keeper, service, "FORM", "").status()).isEqualTo(422);
    assertThat(reach(keeper, service, "FORM", "Систем зогссон").statusBeforeRedirect())
        .isEqualTo(303);
    assertThat(signedIn.in("youth-head", port).open("/work/services/board").text())
        .contains("Туршилтын зөвшөөрөл");
    assertThat(Browse.at(port).open("/services/progress").status()).isEqualTo(200);
    String data = Browse.at(port).open("/services/progress.json").body();
    assertThat(data).contains("test-planned-stage").doesNotContain("legalaid-clerk");
  }

  @Test
  void publishingAFormMovesTheService() {
    Service service = information("test-published-stage");
    office.publish(service, PermitOffice.drawn("drawio"));
    assertThat(services.get(service.id()).stage()).isEqualTo(Stage.APPLY);
  }

  @Test
  void aFileIsLookedAtBeforeItsRightLinesAreTaken() {
    Service one = office.service("test-file-figures", "legalaid");
    Service other = office.service("test-file-other", "meteo");
    Browse keeper = keeper("legalaid");
    String text =
        """
        service,year,demand,visits,source,m01
        test-file-figures,2025,1200,2,Бүртгэл,100
        test-file-figures,2025,1300,2,Бүртгэл,
        test-file-figures,2024,олон,2,Бүртгэл,
        test-file-other,2025,5,1,Бүртгэл,
        test-file-figures,2031,5,1,Бүртгэл,
        """;
    Seen looked = upload(keeper, text);
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.text()).contains("test-file-other").contains("1,200");
    assertThat(looked.page().select("table").first()).isNotNull();
    assertThat(ranking.burden(one, 2025).demand().isKnown()).isFalse();
    Seen taken = looked.form(HOME + "/import/applied").send();
    assertThat(taken.statusBeforeRedirect()).isEqualTo(303);
    assertThat(ranking.burden(one, 2025).demand().text()).isEqualTo("1200");
    assertThat(ranking.burden(one, 2024).demand().isKnown()).isFalse();
    assertThat(ranking.burden(other, 2025).demand().isKnown()).isFalse();
    assertThat(upload(keeper, "нэр;он\nа;б\n").text()).contains("service");
    assertThat(signedIn.in("youth-head", port).open(HOME + "/1").status()).isEqualTo(404);
  }

  @Test
  void theListIsFilteredAndOrdered() {
    Service service = office.service("test-listed", "legalaid");
    Browse official = signedIn.in("legalaid-clerk", port);
    Seen list = official.open(HOME + "?year=2026&organisation=legalaid&sort=plan&stage=DECIDED");
    assertThat(list.page().select("a[href*=test-listed]")).isNotEmpty();
    assertThat(official.open(HOME + "?organisation=legalaid&stage=FORM&life=vehicle").text())
        .contains("Тохирох үйлчилгээ алга");
    assertThat(official.open(HOME + "?year=шинэ&sort=x&after=-4").status()).isEqualTo(200);
    assertThat(official.open(HOME + ".csv?organisation=legalaid").body())
        .contains("burden_hours")
        .contains(service.code());
    Seen foreign = signedIn.in("youth-head", port).open(HOME + "/" + service.code());
    assertThat(foreign.status()).isEqualTo(200);
    assertThat(foreign.page().select("main form[method=post]")).isEmpty();
    assertThat(Browse.at(port).open(HOME).path()).contains("sign-in");
  }

  private Service information(String code) {
    Service service = office.service(code, "legalaid");
    database
        .sql("update service.service set stage = 'INFORMATION' where id = :id")
        .param("id", service.id())
        .update();
    return services.get(service.id());
  }

  private static String path(Service service, int year) {
    return HOME + "/" + service.code() + "?year=" + year;
  }

  private static Seen figures(Seen page, Map<String, String> fields) {
    Filling form = page.form(page.path().replaceAll("\\?.*", "") + "/figures");
    fields.forEach(form::with);
    return form.send();
  }

  private static Seen plan(Seen page, String stage, String day, String post) {
    return page.form(page.path().replaceAll("\\?.*", "") + "/plan")
        .with("target", stage)
        .with("planned", LocalDate.parse(day).toString())
        .with("responsible", post)
        .send();
  }

  private static Seen reach(Browse keeper, Service service, String stage, String reason) {
    return keeper
        .open(path(service, 2026))
        .form(HOME + "/" + service.code() + "/stages")
        .with("stage", stage)
        .with("reason", reason)
        .send();
  }

  private static Seen upload(Browse keeper, String text) {
    return keeper
        .open(HOME + "/import")
        .form(HOME + "/import")
        .file("content", "figures.csv", "text/csv", text.getBytes(UTF_8))
        .send();
  }

  private int waiting(Service service) {
    List<String> kinds =
        database
            .sql("select kind from inbox.task where thing_id = :id and done_at is null")
            .param("id", service.id())
            .query(String.class)
            .list();
    return kinds.size();
  }

  private Browse keeper(String organisation) {
    return Administrator.of(
        organisation, Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
