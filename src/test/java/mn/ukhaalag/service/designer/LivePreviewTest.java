package mn.ukhaalag.service.designer;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The question that a designer works on stands beside his form as a citizen sees it.
@ProvinceTest
class LivePreviewTest {

  private static final String HOME = "/administration/services/tax-clearance";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void whatIsTypedIsSeenBeforeItIsSavedAndWhatIsSavedAfterwards() {
    Browse maker = keeper("tax");
    String path = maker.open(HOME).form(HOME + "/versions").send().path();
    Seen steps = maker.open(path);
    assertThat(frame(maker, steps).text()).contains("Үргэлжлүүлэх");

    Filling form =
        maker
            .open(path + "/new-question?kind=choice")
            .form(path + "/questions")
            .with("label-mn", "Ямар зорилгоор авах вэ?")
            .with("option-0-mn", "Тендер");
    Seen half = form.press(typed(path, "mn"));
    assertThat(half.status()).isEqualTo(200);
    assertThat(half.page().select("form h1, form legend").text())
        .contains("Ямар зорилгоор авах вэ?");
    assertThat(half.page().select("form").text()).contains("Тендер");
    assertThat(half.page().select(".designer-shown__faults").text())
        .contains("Одоогийн байдлаар хадгалах боломжгүй", "хоёр хэл");

    form.with("label-en", "What is it for?").with("option-0-en", "A tender").with("name", "aim");
    Seen english = form.press(typed(path, "en"));
    assertThat(english.page().select("html").attr("lang")).isEqualTo("en");
    assertThat(english.text()).contains("What is it for?", "A tender", "Continue");
    assertThat(english.page().select(".designer-shown__faults")).isEmpty();
    assertThat(maker.open(path).text()).doesNotContain("Ямар зорилгоор авах вэ?");

    Seen kept = form.send();
    assertThat(frame(maker, kept).text()).contains("Ямар зорилгоор авах вэ?", "Тендер");
    Seen changed =
        kept.browse()
            .open(path + "/questions/aim")
            .form(path + "/questions/aim")
            .with("when-0-question", "phone")
            .with("when-0-operator", "more-than")
            .with("when-0-value", "5")
            .press(path + "/shown/typed?question=aim&lang=mn");
    assertThat(changed.page().select(".designer-shown__faults").text()).contains("«aim»");
  }

  @Test
  void anAnswerIsTriedInTheFrameAndNothingIsKept() {
    Browse maker = keeper("police");
    String home = "/administration/services/no-criminal-record";
    String path = maker.open(home).form(home + "/versions").send().path();
    String shown = path + "/shown";
    Seen first = maker.open(shown + "?question=phone&lang=en");
    Seen empty = first.form(shown).with("step", "next").send();
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select("html").attr("lang")).isEqualTo("en");
    Seen next = empty.form(shown).with("phone", "99112233").with("step", "next").send();
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.page().select("[name=sandbox-question]").attr("value")).isEqualTo("true");
    Integer drafts =
        database
            .sql(
                """
                select count(*) from service.draft d join service.service s on s.id = d.service_id
                where s.code = 'no-criminal-record'
                """)
            .query(Integer.class)
            .single();
    assertThat(drafts).isZero();
  }

  @Test
  void theFrameStandsInOurPagesOnlyAndNobodyElseSeesIt() {
    Browse maker = keeper("registry");
    String home = "/administration/services/identity-card";
    String path = maker.open(home).form(home + "/versions").send().path();
    Seen frame = maker.open(path + "/shown");
    assertThat(frame.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(frame.header("Content-Security-Policy"))
        .contains("frame-ancestors 'self'", "script-src 'self'");
    Seen page = maker.open(path);
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(keeper("health").open(path + "/shown").status()).isEqualTo(404);
  }

  private static String typed(String path, String language) {
    return path + "/shown/typed?question=&lang=" + language;
  }

  private static Seen frame(Browse browse, Seen page) {
    return browse.open(page.page().select("iframe[name=shown]").attr("src"));
  }

  private Browse keeper(String organisation) {
    return Administrator.of(
        organisation, Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
