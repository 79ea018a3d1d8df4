package mn.ukhaalag.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the officials of an organisation bring a petition to its answer, page by page.
@ProvinceTest
class CaseStoryTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Petitioning citizen;
  @Autowired Petitions petitions;
  @Autowired Staff staff;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aPetitionIsRegisteredAssignedDraftedReturnedApprovedAndSent() {
    Petition petition = citizen.request("R3", "Гудамж харанхуй");
    String path = path(petition);
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen page = clerk.open(path);
    assertThat(page.text())
        .contains("Гудамж харанхуй", "ТА9*****12", "Дорж Бат", "99112233", "30 хоног")
        .doesNotContain("ТА90112312");
    assertThat(page.page().select(".uk-timeline__item").text()).contains("Өргөдөл гаргагч");
    assertThat(page.page().select("svg.uk-sketch circle")).hasSize(1);
    assertThat(page.page().select("form[action$=/approval]")).isEmpty();

    Seen registered = page.form(path + "/registration").send();
    assertThat(registered.statusBeforeRedirect()).isEqualTo(303);
    assertThat(registered.text()).contains("бүртгэлээ", "Бүртгэсэн");
    Seen nobody = registered.form(path + "/assignment").send();
    assertThat(nobody.status()).isEqualTo(422);
    Seen assigned =
        nobody
            .form(path + "/assignment")
            .with("assignee", "post:" + staff.post("nauug-clerk").id())
            .send();
    assertThat(assigned.text()).contains("Шийдвэрлэж байна");

    Seen groundless =
        assigned
            .form(path + "/answers")
            .with("words", "Энэ жил төсөв алга.")
            .with("outcome", "NOT_SATISFIED")
            .send();
    assertThat(groundless.status()).isEqualTo(422);
    assertThat(groundless.form(path + "/answers").value("words")).isEqualTo("Энэ жил төсөв алга.");
    Seen drafted =
        groundless
            .form(path + "/answers")
            .with("outcome", "SATISFIED")
            .with("words", "Гэрлийг зассан.")
            .send();
    assertThat(drafted.text()).contains("Хариу батлуулж байна", "Батлуулахаар хүлээж байна");
    assertThat(drafted.page().select("form[action$=/approval]")).isEmpty();

    Browse head = signedIn.in("nauug-head", port);
    Seen returned =
        form(head.open(path), "/return").with("remark", "Хэзээ зассаныг бичнэ үү").send();
    assertThat(returned.text()).contains("Буцаасан", "Хэзээ зассаныг бичнэ үү");
    clerk
        .open(path)
        .form(path + "/answers")
        .with("outcome", "SATISFIED")
        .with("words", "Гэрлийг 3-р сарын 2-нд зассан.")
        .send();
    Seen sent = form(head.open(path), "/approval").send();
    assertThat(sent.text()).contains("Хариу өгсөн", "Илгээсэн", "Хариу өглөө");
    assertThat(petitions.get(petition.id()).status()).isEqualTo(Status.ANSWERED);
    assertThat(readings(petition)).isGreaterThan(5);
  }

  @Test
  void theHeadApprovesOnlyTheDraftThatHeRead() {
    Petition petition = citizen.request("R3", "Гэрэл унтарсан");
    String path = path(petition);
    Browse clerk = signedIn.in("nauug-clerk", port);
    Browse head = signedIn.in("nauug-head", port);
    assign(clerk, path);
    draft(clerk, path, "Эхний төсөл");
    Seen read = head.open(path);
    form(head.open(path), "/return").with("remark", "Засна уу").send();
    draft(clerk, path, "Хоёр дахь төсөл");
    Seen stale = form(read, "/approval").send();
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("өөр хариуны төсөл ирсэн", "Хоёр дахь төсөл");
    assertThat(petitions.get(petition.id()).status()).isEqualTo(Status.DRAFTED);
  }

  @Test
  void aStalePageSaysWhyAndKeepsWhatWasTyped() {
    Petition petition = citizen.request("R3", "Гэрэл анивчиж байна");
    String path = path(petition);
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen read = clerk.open(path);
    assign(clerk, path);
    Seen refused =
        read.form(path + "/forwarding")
            .with("forwardTo", staff.organisationId("azdtg").toString())
            .with("forwardReason", "Танай харьяалал")
            .send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("шилжүүлэх боломжгүй");
  }

  @Test
  void whatIsForwardedLateIsFlaggedAndThePetitionerIsTold() {
    Petition petition = citizen.request("R3", "Буруу газар ирсэн");
    String path = path(petition);
    clock.advance(Duration.ofDays(9));
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen forwarded =
        clerk
            .open(path)
            .form(path + "/forwarding")
            .with("forwardTo", staff.organisationId("azdtg").toString())
            .with("forwardReason", "Аймгийн асуудал")
            .send();
    assertThat(forwarded.path()).isEqualTo("/work/petitions");
    assertThat(clerk.open(path).status()).isEqualTo(404);
    assertThat(single("select was_late from petition.forwarding where petition_id = ?", petition))
        .isEqualTo(true);
    assertThat(
            single(
                "select count(*) from notice.notice where thing_id = ? and template ="
                    + " 'petition.letter.forwarded'",
                petition))
        .isEqualTo(1L);
    assertThat(signedIn.in("azdtg-clerk", port).open(path).text()).contains("Аймгийн асуудал");
  }

  @Test
  void theTimeIsExtendedOnceByTheHead() {
    Petition petition = citizen.request("R3", "Шонг солих");
    String path = path(petition);
    Browse clerk = signedIn.in("nauug-clerk", port);
    assign(clerk, path);
    assertThat(clerk.open(path).page().select("form[action$=/extension]")).isEmpty();
    Browse head = signedIn.in("nauug-head", port);
    Seen read = head.open(path);
    Seen tooLong = extend(read, path, "31");
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(extend(read, path, "10").text()).contains("Хугацааг сунгалаа", "2026.04.13");
    Seen again = extend(read, path, "10");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("нэг удаа сунгасан");
  }

  @Test
  void duplicatesAreMergedAndTheirSendersTold() {
    Petition first = citizen.request("R3", "Гэрэлтүүлгийн шон унасан");
    Petition second = citizen.request("R3", "Гэрэлтүүлгийн шон уналаа");
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen page = clerk.open(path(second));
    assertThat(page.text()).contains(first.reference().text());
    Seen merged =
        page.form(path(second) + "/merger").with("mergeInto", first.reference().text()).send();
    assertThat(merged.text()).contains("Нэгтгэсэн", first.reference().text());
    assertThat(single("select count(*) from petition.follower where petition_id = ?", first))
        .isEqualTo(1L);
  }

  @Test
  void theClerkPutsItUnderItsRightKindAndTheDeadlineFollows() {
    Petition petition = citizen.request("R3", "Гэрэлтүүлгийн санал");
    String path = path(petition);
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen changed =
        clerk
            .open(path)
            .form(path + "/classification")
            .with("kind", "SUGGESTION")
            .with("category", "U6")
            .send();
    assertThat(changed.text())
        .contains("Төрөл, ангиллыг өөрчиллөө", "дараах байгууллагын харьяалал");
    Petition after = petitions.get(petition.id());
    assertThat(after.kind()).isEqualTo(Kind.SUGGESTION);
    assertThat(after.receipt().originalDueOn()).isAfter(petition.receipt().originalDueOn());
    assertThat(after.receipt().rule()).isNotEqualTo(petition.receipt().rule());
  }

  @Test
  void othersFindNothingAndColleaguesDoNotSeeWhoSentIt() {
    Petition petition = citizen.request("R3", "Нууц нэр");
    String path = path(petition);
    assertThat(signedIn.in("heatnet-clerk", port).open(path).status()).isEqualTo(404);
    assertThat(Browse.at(port).open(path).path()).startsWith("/sign-in");
    Seen auditor = signedIn.in("azdtg-auditor", port).open(path);
    assertThat(auditor.text()).contains("Нууц нэр").doesNotContain("Дорж Бат", "99112233");
    assertThat(auditor.page().select("main form")).isEmpty();
  }

  private void assign(Browse clerk, String path) {
    clerk.open(path).form(path + "/registration").send();
    clerk
        .open(path)
        .form(path + "/assignment")
        .with("assignee", "post:" + staff.post("nauug-clerk").id())
        .send();
  }

  private static void draft(Browse clerk, String path, String words) {
    clerk
        .open(path)
        .form(path + "/answers")
        .with("outcome", "SATISFIED")
        .with("words", words)
        .send();
  }

  private static Seen extend(Seen page, String path, String days) {
    return page.form(path + "/extension")
        .with("extensionDays", days)
        .with("extensionReason", "Сэлбэг захиалсан")
        .send();
  }

  private static Filling form(Seen page, String end) {
    return page.form(page.page().select("form[action$=" + end + "]").attr("action"));
  }

  private static String path(Petition petition) {
    return "/work/petitions/" + petition.reference().slug();
  }

  private long readings(Petition petition) {
    return (long)
        single(
            "select count(*) from access.reading where thing_kind = 'petition' and thing_id = ?",
            petition);
  }

  private Object single(String sql, Petition petition) {
    return database.sql(sql).param(petition.id()).query().singleValue();
  }
}
