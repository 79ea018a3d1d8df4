package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every service that comes with the product is asked for, handled and decided through its pages.
@ProvinceTest
class ShippedServicesTest {

  private static final AtomicInteger CITIZENS = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Answers answers;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @ParameterizedTest
  @CsvSource({
    "residence-reference, Оршин суугаа хаягийн лавлагаа",
    "livestock-reference, Малын тооны лавлагаа",
    "archive-reference, Архивын лавлагаа",
    "bag-letter, Багийн Засаг даргын тодорхойлолт",
    "marriage-certificate-copy, Гэрлэлтийн гэрчилгээний хуулбар",
    "special-permit, Аймгийн Засаг даргын тусгай зөвшөөрөл",
    "public-event, Олон нийтийн арга хэмжээ зохион байгуулах зөвшөөрөл",
    "training-certificate, Сургалтын гэрчилгээ",
    "land-possession,",
    "care-allowance,",
    "employment-support,",
    "kindergarten,"
  })
  void itIsGranted(String service, String certificate) {
    Browse citizen = citizen();
    Application application = asked(citizen, service, Map.of());
    assertThat(citizen.open("/notices").text()).contains(application.reference().text());
    officials.grant(application, port);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.ISSUED);
    Seen own = citizen.open(application.ownPath());
    assertThat(own.text()).contains("Таны хүсэлтийг шийдвэрлэж, олгосон");
    assertThat(citizen.open("/notices").text()).contains("шийдвэр гарлаа");
    var links = own.page().select("a[href*='/certificates/']");
    assertThat(links).hasSize(certificate == null ? 0 : 1);
    if (certificate != null) {
      Seen paper = citizen.open(links.attr("href"));
      assertThat(paper.page().select("h1").text()).isEqualTo(certificate);
      assertThat(paper.text()).contains("12 тоо толгой");
      byte[] pdf = citizen.download(links.attr("href") + "/file");
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      assertThat(citizen.open("/notices").text()).contains(certificate + " бэлэн");
    }
  }

  @ParameterizedTest
  @CsvSource({"archive-reference", "public-event", "care-allowance", "special-permit"})
  void itIsRefused(String service) {
    Browse citizen = citizen();
    Application application = asked(citizen, service, Map.of());
    officials.refuse(application, port);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.REFUSED);
    Seen own = citizen.open(application.ownPath());
    assertThat(own.text())
        .contains("Таны хүсэлтээс татгалзсан", "Мэдээлэл зөрсөн", "Туршилтын хууль 1.1")
        .contains("гомдол гаргах эрхтэй");
    assertThat(own.page().select("a[href*='/certificates/']")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bag-letter, details, Хамт амьдардаг",
    "livestock-reference, year, 2024",
    "employment-support, phone, 88112233",
    "kindergarten, child-name, Бат Ану"
  })
  void itIsGivenBackAndCompleted(String service, String question, String better) {
    Browse citizen = citizen();
    Application application = asked(citizen, service, Map.of("about", "care", question, "2"));
    officials.giveBack(application, question, "Дахин бичнэ үү", port);
    assertThat(citizen.open("/notices").text()).contains("хүсэлтээ нөхнө үү");
    Seen own = citizen.open(application.ownPath());
    Seen asked = own.form(application.ownPath() + "/completion").send();
    assertThat(Applicant.question(asked)).isEqualTo(question);
    Seen check = answers.fill(service, asked, Map.of(question, better));
    assertThat(check.text()).contains(better);
    Applicant.sends(check);
    officials.grant(application, port);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.ISSUED);
    assertThat(citizen.open(application.ownPath()).text()).contains(better);
  }

  private Application asked(Browse citizen, String service, Map<String, String> chosen) {
    Seen first = new Applicant(citizen).begins(service);
    Seen check = answers.fill(service, first, chosen);
    Seen receipt = Applicant.sends(check);
    assertThat(receipt.path()).endsWith("/receipt");
    return applications
        .find(Reference.parse(Applicant.number(receipt)).orElseThrow())
        .orElseThrow();
  }

  private Browse citizen() {
    int number = CITIZENS.incrementAndGet();
    String phone = "94660%03d".formatted(number);
    people.citizen("Ану", phone, "ТА9001%02d1%d".formatted(1 + number % 28, number % 10));
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
