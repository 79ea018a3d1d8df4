package mn.ukhaalag.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An organisation is audited; what was found stands with its owner until somebody else has seen
/// the evidence, and goes up when it is late.
@ProvinceTest
class AuditStoryTest {

  private static final String PATH = "/work/security/audits";
  private static final String OVERVIEW = "/work/security/overview";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired Mending mending;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whatWasFoundIsMendedByItsOwnerAndClosedBySomebodyElse() {
    var owner = people.official("military", "Эзэн", "94990021", Role.HEAD);
    Browse office = signedIn.in("azdtg-administrator-2", port);
    assertThat(office.open(OVERVIEW + "/overview.csv").body())
        .containsPattern("military,[^\\n]*,,false,,false");
    Seen refused = office.open(PATH + "/new").form(PATH).with("kind", "AUDIT").send();
    assertThat(refused.status()).isEqualTo(422);
    Seen audit =
        refused
            .form(PATH)
            .with("organisation", "military")
            .with("done_on", "2026-02-20")
            .with("auditor", "Жишээ аудит")
            .send();
    assertThat(audit.text()).contains("АУ-2026-", "Илэрсэн зүйл бүртгэгдээгүй");
    String findings = audit.path() + "/findings";
    Seen wrong = audit.form(findings).with("dueOn", "2026-01-01").send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen found =
        wrong
            .form(findings)
            .with("title", "Нөөц хуулбар сэргээгдээгүй")
            .with("severity", "HIGH")
            .with("owner", owner.post().toString())
            .with("dueOn", "2026-03-20")
            .send();
    String finding = found.page().select("a[href^=/work/security/findings/]").attr("href");
    assertThat(office.open(OVERVIEW + "/overview.csv").body())
        .containsPattern("military,[^\\n]*,2026-02-20,true,,false,1,0,0");

    Browse mender = signedIn("94990021");
    assertThat(mender.open("/work").text()).contains("Аудитаар илэрснийг засах");
    Seen page = mender.open(finding);
    assertThat(page.form(finding + "/report").send().status()).isEqualTo(422);
    Seen reported = page.form(finding + "/report").with("evidence", "Сэргээж шалгалаа").send();
    assertThat(reported.text()).contains("Зассан гэж мэдээлсэн");
    assertThat(reported.page().select("form[action$=check]")).isEmpty();

    Seen checked = office.open(finding);
    Seen back = checked.form(finding + "/check").with("decision", "open").send();
    assertThat(back.status()).isEqualTo(422);
    back.form(finding + "/check").with("remark", "Тэмдэглэл алга").send();
    assertThat(mender.open(finding).text()).contains("Тэмдэглэл алга", "Засаагүй");
    mender
        .open(finding)
        .form(finding + "/report")
        .with("evidence", "Тэмдэглэлийг хавсаргав")
        .send();
    Seen closed = office.open(finding).form(finding + "/check").with("decision", "close").send();
    assertThat(closed.text()).contains("Хаасан");
    assertThat(signedIn.in("azdtg-auditor", port).open(finding).text()).contains("Хаасан");
    assertThat(office.open("/work/security/findings/findings.csv").body())
        .contains("Тэмдэглэлийг хавсаргав");
  }

  @Test
  void aLateFindingGoesToTheHeadAndThenUp() {
    var owner = people.official("customs", "Хоцрогч", "94990022", Role.OFFICIAL);
    people.official("customs", "Дарга", "94990023", Role.HEAD);
    people.official("customs", "Сониуч", "94990024", Role.OFFICIAL);
    Browse office = signedIn.in("azdtg-administrator-2", port);
    Seen audit =
        office
            .open(PATH + "/new")
            .form(PATH)
            .with("organisation", "customs")
            .with("kind", "RISK")
            .with("done_on", "2026-02-20")
            .with("auditor", "Жишээ аудит")
            .send();
    Seen found =
        audit
            .form(audit.path() + "/findings")
            .with("title", "Эрх хаагдаагүй")
            .with("severity", "LOW")
            .with("owner", owner.post().toString())
            .with("dueOn", "2026-03-05")
            .send();
    String finding = found.page().select("a[href^=/work/security/findings/]").attr("href");
    assertThat(signedIn("94990024").open(finding).status()).isEqualTo(404);
    assertThat(signedIn("94990024").open("/work/security/findings").text())
        .contains("Засах зүйл алга");
    mending.goUp();
    assertThat(signedIn("94990023").open("/work").text()).doesNotContain("Хоцорсон засварыг");
    clock.advance(Duration.ofDays(5));
    mending.goUp();
    assertThat(signedIn("94990023").open("/work").text()).contains("Хоцорсон засварыг анхаарах");
    assertThat(signedIn("94990022").open(finding).text()).contains("Хоцорсон");
    clock.advance(Duration.ofDays(15));
    mending.goUp();
    mending.goUp();
    assertThat(signedIn.in("azdtg-head", port).open(finding).status()).isIn(200, 404);
  }

  @Test
  void aListIsLookedAtAndTakenAndWhoIsNotAuditedIsSeen() {
    Browse office = signedIn.in("azdtg-administrator-2", port);
    String path = PATH + "/import";
    assertThat(office.open(path).form(path).send().status()).isEqualTo(422);
    String list =
        """
        organisation,kind,done_on,auditor,scope,summary,link
        post,AUDIT,2026-01-15,Жишээ аудит,,,
        rail,AUDIT,2020-01-15,Жишээ аудит,Сүлжээ,Болно,https://example.mn/a
        nowhere,AUDIT,2026-01-15,Жишээ аудит,,,
        rail,НЭГ,2026-01-15,Жишээ аудит,,,javascript:x
        """;
    Seen looked = send(office, path, list);
    assertThat(looked.text()).contains("Шинэ: 2", "Авах боломжгүй мөр", "Өөрийн хариуцдаг");
    Seen taken = looked.form(path + "/applied").send();
    assertThat(taken.text()).contains("2 аудит бүртгэлээ", "2020.01.15");
    assertThat(send(office, path, list).text()).contains("Шинэ: 0", "Бүртгэлд байгаа: 2");

    assertThat(office.open(OVERVIEW + "/overview.csv").body())
        .containsPattern("post,[^\\n]*,2026-01-15,true,")
        .containsPattern("rail,[^\\n]*,2020-01-15,false,");
    String rail = "a[href$='organisation=rail']";
    assertThat(pages(office, OVERVIEW + "?late=true", rail)).isTrue();
    assertThat(pages(office, OVERVIEW + "?late=true", "a[href$='organisation=post']")).isFalse();
    Browse keeper = keeper("rail", "94990025");
    Seen own = keeper.open(OVERVIEW);
    assertThat(own.page().select("tbody tr")).hasSize(1);
    assertThat(keeper.open(PATH).text()).doesNotContain("Монгол шуудан");
    assertThat(send(keeper, path, list).text()).contains("Бүртгэлд байгаа: 1");
    people.official("rail", "Зочин", "94990026", Role.OFFICIAL);
    assertThat(signedIn("94990026").open(OVERVIEW).status()).isEqualTo(404);
    assertThat(signedIn.in("azdtg-auditor", port).open(path).status()).isEqualTo(404);
  }

  /// Whether it stands on one of the pages from there on.
  private static boolean pages(Browse browse, String from, String link) {
    String next = from;
    while (!next.isEmpty()) {
      Seen page = browse.open(next);
      if (!page.page().select(link).isEmpty()) {
        return true;
      }
      next = page.page().select("a[rel=next]").attr("href");
    }
    return false;
  }

  private static Seen send(Browse browse, String path, String list) {
    return browse
        .open(path)
        .form(path)
        .file("content", "audits.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8))
        .send();
  }

  private Browse keeper(String house, String phone) {
    people.official(house, "Админ", phone, Role.ORGANISATION_ADMINISTRATOR);
    return signedIn(phone);
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
