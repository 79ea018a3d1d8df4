package mn.ukhaalag.petition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How a petition becomes public, and what of it.
@ProvinceTest
class PublicationStoryTest {

  private static final String BODY =
      "Манай хорооллын гудамжны гэрэлтүүлэг сар асахгүй байна. Ганхуягийн Сарангэрэл би удаа дараа"
          + " хэлсэн, утас 9934-5678. Мастер Д.Болд 1234 УБА машинтай ирээд засаагүй.";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired Passwords passwords;
  @Autowired SettableClock clock;
  @Autowired Screening screening;
  @Autowired Intake intake;
  @Autowired Staff staff;
  @Autowired Handling handling;
  @Autowired Assignments assignments;
  @Autowired Answers answers;
  @Autowired Subscriptions subscriptions;
  @Autowired JsonMapper json;

  private Browse moderator = Browse.at(1);
  private Browse everybody = Browse.at(1);

  @BeforeEach
  void signIn() {
    clock.set(SettableClock.START);
    everybody = Browse.at(port);
    moderator = Browse.at(port);
    TestOfficial official = TestOfficial.appoint(database, passwords, Role.MODERATOR);
    moderator.signIn(official.phone(), TestOfficial.PASSWORD);
  }

  @Test
  void aPetitionIsPublishedAnsweredAndTakenDown() {
    Petition petition =
        new Writing(screening, intake).file("R3", "yes", "Гудамж харанхуй, 99345678", BODY);
    assertThat(everybody.open(petition.path()).status()).isEqualTo(404);
    assertThat(waiting()).contains(petition.reference().text());

    Seen desk = moderator.open(desk(petition));
    assertThat(desk.page().select("mark").eachText())
        .contains("9934-5678", "Д.Болд", "1234 УБА")
        .anyMatch(found -> found.contains("Сарангэрэл"));
    assertThat(desk.form(desk(petition) + "/publication").value("body"))
        .contains("гэрэлтүүлэг")
        .doesNotContain(Writing.IDENTITY);
    Seen refused =
        desk.form(desk(petition) + "/publication").with("body", "Утас 99345678 залга").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Өргөдөл гаргагчийн нэр, утас");
    assertThat(everybody.open(petition.path()).status()).isEqualTo(404);

    desk.form(desk(petition) + "/publication").send();
    assertThat(waiting()).doesNotContain(petition.reference().text());
    assertThat(everybody.open(petition.path()).text())
        .contains("Гудамж харанхуй", "Хүлээн авлаа", "3-р хороолол")
        .doesNotContain("45 тоот", "12-р байр");
    assertThat(references("q=" + encode("гэрэлтүүлгийг"))).contains(petition.reference().text());
    assertThat(references("category=R3&area=450151&stage=OPEN"))
        .contains(petition.reference().text());

    answer(petition, "Сарангэрэл танай гудамжны гэрлийг зассан.");
    assertThat(everybody.open(petition.path()).text())
        .contains("Хариу өгсөн", "Хариуг хянасны дараа")
        .doesNotContain("гэрлийг зассан");
    assertThat(waiting()).contains(petition.reference().text());
    moderator.open(desk(petition)).form(desk(petition) + "/publication").send();
    assertThat(everybody.open(petition.path()).text()).contains("гудамжны гэрлийг зассан");
    assertNoIdentityAnywhere(petition);

    Seen again = moderator.open(desk(petition));
    again.form(desk(petition) + "/withdrawal").with("reason", "PETITIONER_ASKED").send();
    assertThat(everybody.open(petition.path()).status()).isEqualTo(404);
    assertThat(references("q=" + encode("гэрэлтүүлэг")))
        .doesNotContain(petition.reference().text());
    assertThat(everybody.open("/petitions.csv").body()).doesNotContain(petition.reference().text());
  }

  @Test
  void whatIsSensitiveOrNotAgreedToNeverComesBeforeAModerator() {
    Petition sensitive =
        new Writing(screening, intake).file("S7", "yes", "Хүүхэд зодуулж байна", BODY);
    Petition own = new Writing(screening, intake).file("R3", "", "Нийтлэхгүй өргөдөл", BODY);
    for (Petition petition : List.of(sensitive, own)) {
      assertThat(waiting()).doesNotContain(petition.reference().text());
      assertThat(moderator.open(desk(petition)).status()).isEqualTo(404);
    }
  }

  @Test
  void aRefusalEndsTheWait() {
    Petition petition = new Writing(screening, intake).file("R1", "yes", "Нүхтэй зам", BODY);
    moderator.open(desk(petition)).form(desk(petition) + "/refusal").with("reason", "RUDE").send();
    assertThat(waiting()).doesNotContain(petition.reference().text());
    assertThat(everybody.open(petition.path()).status()).isEqualTo(404);
  }

  @Test
  void strangersFindNoDesk() {
    Petition petition = new Writing(screening, intake).file("R1", "yes", "Зам", BODY);
    assertThat(everybody.open(desk(petition)).path()).startsWith("/sign-in");
    var clerk = Browse.at(port);
    TestOfficial official = TestOfficial.appoint(database, passwords, Role.OFFICIAL);
    clerk.signIn(official.phone(), TestOfficial.PASSWORD);
    assertThat(clerk.open(desk(petition)).status()).isEqualTo(404);
    assertThat(clerk.open("/work/moderation").status()).isEqualTo(404);
  }

  @Test
  void feedAndExportsHoldWhatIsPublished() {
    Petition petition =
        new Writing(screening, intake)
            .file("W4", "yes", "=HYPERLINK(1)", "Шарилж, \"ургасан\"\nбайна.");
    moderator.open(desk(petition)).form(desk(petition) + "/publication").send();

    Seen feed = everybody.open("/petitions/feed.atom?category=W4");
    assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
    assertThat(feed.body()).contains(petition.reference().text());
    Seen unchanged =
        everybody.send(
            everybody
                .request("/petitions/feed.atom?category=W4")
                .header("If-None-Match", feed.header("ETag")));
    assertThat(unchanged.status()).isEqualTo(304);

    String csv = everybody.open("/petitions.csv").body();
    assertThat(csv).startsWith(String.join(",", Export.COLUMNS));
    assertThat(csv).contains(petition.reference().text(), "'=HYPERLINK(1)", "\"\"ургасан\"\"");
    JsonNode rows = json.readTree(everybody.open("/petitions.json").body());
    assertThat(rows.size()).isEqualTo(published());
    JsonNode row = rows.get(rows.size() - 1);
    assertThat(row.path("title").asString()).isEqualTo("=HYPERLINK(1)");
    assertThat(row.path("body").asString()).isEqualTo("Шарилж, \"ургасан\"\nбайна.");
    assertThat(row.path("organisation").asString()).isEqualTo("nauug");
    assertThat(row.path("latitude").asDouble()).isEqualTo(49.487);
  }

  @Test
  void somebodySubscribesConfirmsIsToldAndLeavesWithOneClick() {
    String address = "saraa-" + System.nanoTime() + "@example.mn";
    everybody
        .open("/petitions/subscriptions/new?category=W4")
        .form("/petitions/subscriptions")
        .with("email", address)
        .send();
    String page = lastPath(address);
    assertThat(page).startsWith("/petitions/subscriptions/");
    assertThat(everybody.open(page + "x").status()).isEqualTo(404);
    everybody.open(page).form(page + "/confirmation").send();

    Petition petition =
        new Writing(screening, intake)
            .file("W4", "yes", "Шарилж ихтэй", "Талбайд шарилж ихэссэн байна.");
    moderator.open(desk(petition)).form(desk(petition) + "/publication").send();
    SubscriptionJob.tellAll(subscriptions);
    assertThat(lastPath(address)).isEqualTo("/petitions?category=W4");

    String leave = page.replace("/petitions/subscriptions/", "/one-click/petitions/");
    var program = Browse.at(port);
    Seen left =
        program.send(
            program
                .request(leave)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    assertThat(left.status()).isEqualTo(204);
    assertThat(everybody.open(page).status()).isEqualTo(404);
    assertThat(
            database
                .sql("select count(*) from petition.subscription where email = :email")
                .param("email", address)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private String lastPath(String address) {
    return database
        .sql(
            """
            select n.path from notice.notice n join notice.message m on m.notice_id = n.id
            where m.address = :address order by n.at desc, n.id desc limit 1
            """)
        .param("address", address)
        .query(String.class)
        .single();
  }

  private int published() {
    return database
        .sql("select count(*) from petition.publication where withdrawn_at is null")
        .query(Integer.class)
        .single();
  }

  private void assertNoIdentityAnywhere(Petition petition) {
    for (String path :
        List.of(
            "/",
            "/petitions",
            "/petitions?q=" + encode("гэрэлтүүлэг"),
            "/petitions/map",
            "/petitions/map.json",
            "/petitions/feed.atom",
            "/petitions.csv",
            "/petitions.json",
            petition.path())) {
      assertThat(everybody.open(path).body()).as(path).doesNotContain(Writing.IDENTITY);
    }
    assertThat(everybody.open("/petitions?q=" + encode("Сарангэрэл")).body())
        .doesNotContain(petition.reference().text());
    assertThat(everybody.open("/petitions.csv").body()).contains(petition.reference().text());
    assertThat(everybody.open("/petitions.csv").body()).contains("49.487,105.923");
  }

  private void answer(Petition petition, String words) {
    Actor clerk = staff.in("nauug-clerk");
    handling.register(clerk, petition.id());
    assignments.assign(clerk, petition.id(), null, staff.post("nauug-clerk").id());
    answers.draft(clerk, petition.id(), Outcome.SATISFIED, words, null);
    answers.send(staff.in("nauug-head"), petition.id());
  }

  private List<String> references(String query) {
    return everybody.open("/petitions?" + query).page().select(".uk-list .uk-number").eachText();
  }

  private static String desk(Petition petition) {
    return "/work/moderation/" + petition.reference().slug();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// All that waits, over all pages: other tests file petitions too.
  private String waiting() {
    var text = new StringBuilder();
    Seen page = moderator.open("/work/moderation");
    text.append(page.text());
    for (var next = page.page().select("a[href^=/work/moderation?after]");
        !next.isEmpty();
        next = page.page().select("a[href^=/work/moderation?after]")) {
      page = moderator.open(next.attr("href"));
      text.append(page.text());
    }
    return text.toString();
  }
}
