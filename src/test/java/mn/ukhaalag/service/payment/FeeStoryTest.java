package mn.ukhaalag.service.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.application.Answers;
import mn.ukhaalag.service.application.Applicant;
import mn.ukhaalag.service.application.Officials;
import mn.ukhaalag.service.statistics.Counting;
import mn.ukhaalag.service.statistics.Figures;
import mn.ukhaalag.service.statistics.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service with a fee from the first question to the certificate, at the counter and at home, and
/// its money given back after a complaint.
@ProvinceTest
class FeeStoryTest {

  @LocalServerPort int port;
  @Autowired Counting counting;
  @Autowired Figures figures;
  @Autowired PricedOffice office;
  @Autowired QpayPeer qpay;
  @Autowired Answers answers;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired CaseTasks tasks;
  @Autowired InvoiceRows invoices;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired Filings filings;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
    qpay.isDown(false);
  }

  @Test
  void somebodyWithoutAnAccountCallsPaysAndTakesTheCertificate() {
    String service = office.service();
    Browse operator = signedIn.in("azdtg-operator-1", port);
    Seen desk = operator.open("/work/desk/applications");
    Seen wrong =
        desk.form("/work/desk/applications").with("service", service).with("name", "Дулам").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("утас, эсвэл цахим шуудангийн хаягийг нь бичнэ үү");
    assertThat(wrong.page().select("[name=name]").attr("value")).isEqualTo("Дулам");
    Seen first =
        wrong
            .form("/work/desk/applications")
            .with("channel", "PHONE")
            .with("phone", "8899 1122")
            .with("reason", "Интернэтгүй")
            .send();
    assertThat(first.text()).contains("Дулам").contains("Таны бүртгэлд ингэж байна");
    Seen receipt = Applicant.sends(answers.fill(service, first, Map.of()));
    String number = receipt.page().select(".uk-number").eachText().getFirst();
    String secret = receipt.page().select(".uk-number").eachText().getLast();
    Application application = find(number);
    assertThat(readings(application)).containsExactly("CALL");
    assertThat(letters(application))
        .contains("service.desk.letter", "service.payment.letter.asked");

    Browse home = Browse.at(port);
    assertThat(home.open(application.ownPath()).path()).startsWith("/sign-in");
    Seen follow = home.open("/applications/follow?number=" + application.reference().slug());
    Seen refused = follow.form("/applications/follow").with("secret", "0000000000").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("нууц үг хоёр таарахгүй");
    Seen own =
        refused.form("/applications/follow").with("secret", secret.toLowerCase(Locale.ROOT)).send();
    assertThat(own.text()).contains("утсаар ярьсан", "Интернэтгүй");
    String path = application.ownPath() + "/payment";
    Seen chosen = home.open(path).form(path + "/qpay").send();
    Invoice invoice = invoices.ofApplication(application.id()).orElseThrow();
    qpay.pays(invoice.number().text(), "5000");
    assertThat(chosen.form(path + "/check").send().text()).contains("Төлбөр төлөгдлөө");
    assertThat(signedIn.in("azdtg-operator-2", port).open(path).status()).isEqualTo(404);

    officials.grant(application, port);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.ISSUED);
    Seen issued = home.open(application.ownPath());
    String paper = issued.page().select("a[href*='/certificates/']").attr("href");
    assertThat(home.open(paper).text()).contains("Дулам", "Гэрлэлтийн гэрчилгээний хуулбар");
    assertThat(home.download(paper + "/file")).isNotEmpty();
    assertThat(Browse.at(port).open(paper).path()).startsWith("/sign-in");
    assertThat(letters(application)).contains("service.letter.issued");

    counting.run();
    var online = Objects.requireNonNull(figures.online(Period.of(2026)).get(application.service()));
    assertThat(online.values()).as("filed by an operator: nobody came online").containsOnly(0L);
  }

  @Test
  void nothingIsDoneBeforeTheFeeIsPaidAndItIsGivenBackAfterAComplaint() {
    Browse citizen = citizen("94670001", "ТА90010310");
    Application application = asked(citizen, office.service(), Map.of());
    Invoice invoice = invoices.ofApplication(application.id()).orElseThrow();
    assertThat(waiting(application)).isZero();
    Browse clerk = signedIn.in(PricedOffice.CODE + "-clerk", port);
    takesCash(clerk, invoice);
    assertThat(waiting(application)).isEqualTo(1);
    officials.refuse(application, port);

    Petition complaint = filings.file("A1", "450151", account("94670001"));
    Seen seen = new Applicant(citizen).begins("fee-refund");
    seen = Applicant.confirms(Applicant.confirms(seen));
    Seen unknown = Applicant.answers(seen, "invoice", "TL-2026-999999-9");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("Таны төлсөн «TL-2026-999999-9» дугаартай нэхэмжлэх алга");
    seen = Applicant.answers(unknown, "invoice", invoice.number().text());
    Petition others = filings.file("A1", "450151", UUID.randomUUID());
    Seen foreign = Applicant.answers(seen, "complaint", others.reference().text());
    assertThat(foreign.status()).isEqualTo(422);
    seen = Applicant.answers(foreign, "complaint", complaint.reference().text());
    Application refund =
        find(Applicant.number(Applicant.sends(answers.fill("fee-refund", seen, Map.of()))));
    assertThat(refund.organisation()).isEqualTo(invoice.organisation());
    assertThat(clerk.open(refund.workPath()).text()).contains(complaint.reference().text());
    officials.grant(refund, port);
    assertThat(invoices.get(invoice.id()).state()).isEqualTo(Invoice.State.REFUNDED);
    assertThat(applications.get(refund.id()).status()).isEqualTo(Status.ISSUED);
    assertThat(citizen.open("/notices").text()).contains("мөнгийг");
  }

  @Test
  void whoeverFiledAtTheDeskDoesNotDecide() {
    String service = office.service();
    Browse clerk = signedIn.in(PricedOffice.CODE + "-clerk", port);
    Seen first =
        clerk
            .open("/work/desk/applications")
            .form("/work/desk/applications")
            .with("service", service)
            .with("channel", "COUNTER")
            .with("name", "Дулмаа")
            .with("phone", "8899 1133")
            .with("reason", "Өөрөө ирсэн")
            .send();
    Seen receipt = Applicant.sends(answers.fill(service, first, Map.of()));
    Application application = find(receipt.page().select(".uk-number").eachText().getFirst());
    Invoice invoice = invoices.ofApplication(application.id()).orElseThrow();
    takesCash(clerk, invoice);
    assertThat(invoices.get(invoice.id()).state()).isEqualTo(Invoice.State.PAID);

    Seen page = clerk.open(application.workPath());
    assertThat(page.text()).contains("Дулмаа");
    assertThat(page.page().select("form[action^=" + application.workPath() + "]")).isEmpty();
    CaseTask task = tasks.open(application.id()).getFirst();
    String answer = application.workPath() + "/tasks/" + task.id() + "/" + task.kind().way();
    String outcome = task.kind().outcomes().getFirst();
    String body = "outcome=" + outcome + "&_csrf=" + page.page().select("[name=_csrf]").val();
    assertThat(
            clerk
                .send(
                    clerk
                        .request(answer)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .status())
        .isEqualTo(404);
    assertThat(tasks.open(application.id())).extracting(CaseTask::id).contains(task.id());
  }

  private static void takesCash(Browse clerk, Invoice invoice) {
    clerk
        .open(invoice.workPath())
        .form(invoice.workPath() + "/cash")
        .with("receipt", "К-" + invoice.id())
        .with("amount", "5000")
        .send();
  }

  private Application asked(Browse citizen, String service, Map<String, String> chosen) {
    Seen check = answers.fill(service, new Applicant(citizen).begins(service), chosen);
    assertThat(check.text()).contains("5");
    return find(Applicant.number(Applicant.sends(check)));
  }

  private Application find(String number) {
    return applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
  }

  private Browse citizen(String phone, String register) {
    people.citizen("Ану", phone, register);
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  private UUID account(String phone) {
    return database
        .sql("select id from access.account where phone = :phone")
        .param("phone", phone)
        .query(UUID.class)
        .single();
  }

  private int waiting(Application application) {
    return database
        .sql("select count(*) from inbox.task where thing_id = :id and done_at is null")
        .param("id", application.id())
        .query(Integer.class)
        .single();
  }

  private List<String> readings(Application application) {
    return database
        .sql("select purpose from access.reading where thing_id = :id")
        .param("id", application.id())
        .query(String.class)
        .list();
  }

  private List<String> letters(Application application) {
    return database
        .sql(
            """
            select distinct n.template from notice.notice n
            join notice.message m on m.notice_id = n.id
            left join service.invoice i on i.id = n.thing_id
            where n.thing_id = :id or i.application_id = :id
            """)
        .param("id", application.id())
        .query(String.class)
        .list();
  }
}
