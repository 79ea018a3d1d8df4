package mn.ukhaalag.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.key.ApiKeys;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.KeptThings;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.security.Unusual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever is complained of learns nothing of the complaint, whatever posts he holds: it stands on
/// no list, in no export and no calendar of his, and its address leads nowhere. Whoever holds the
/// same rights and is not complained of has it everywhere.
@ProvinceTest
class ComplainedOfTest {

  private static final Role[] ALL = {
    Role.MODERATOR, Role.INTAKE_OPERATOR, Role.HEAD, Role.OFFICIAL, Role.AUDITOR
  };

  private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-08T15:30:00Z");

  @LocalServerPort int port;
  @Autowired Filings filings;
  @Autowired People people;
  @Autowired ApiKeys keys;
  @Autowired Posts posts;
  @Autowired Organisations organisations;
  @Autowired JdbcClient database;
  @Autowired Accounts accounts;
  @Autowired Petitions petitions;
  @Autowired Handling handling;
  @Autowired Assignments assignments;
  @Autowired Answers answers;
  @Autowired Tasks tasks;
  @Autowired KeptThings keptThings;
  @Autowired Unusual unusual;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;

  private static final String CALLER = "95720019";

  private String reference = "";
  private String slug = "";

  @Test
  void aComplaintIsNowhereForTheOneComplainedOf() {
    Petition petition = filed();
    String house = organisations.get(petition.organisation()).code();
    var named = people.official(house, "Нэрлэгдсэн", "95720005", ALL);
    people.official(house, "Өөр", "95720006", ALL);
    about(petition, named.post());
    Browse his = signedIn("95720005");
    Browse other = signedIn("95720006");
    for (String page : pages(house)) {
      assertThat(other.open(page).body()).as(page).contains(reference);
      assertThat(his.open(page).body()).as(page).doesNotContain(reference);
    }
    assertThat(isQueued(other)).isTrue();
    assertThat(isQueued(his)).isFalse();
    for (String address : addresses()) {
      assertThat(other.open(address).status()).as(address).isEqualTo(200);
      assertThat(his.open(address).status()).as(address).isEqualTo(404);
    }
    assertThat(calendar(other)).contains(reference);
    assertThat(calendar(his)).doesNotContain(reference);
    assertThat(api(house, "test-95720006", named.account())).isEqualTo(200);
    assertThat(api(house, "test-95720005", named.account())).isEqualTo(404);
  }

  @Test
  void anAnsweredOneStaysAwayFromHisListsForGood() {
    Petition petition = filed();
    String house = organisations.get(petition.organisation()).code();
    var named = people.official(house, "Модератор", "95770001", ALL);
    var clerk = people.official(house, "Бүртгэгч", "95770002", ALL);
    about(petition, named.post());
    answer(petition, clerk);
    Browse his = signedIn("95770001");
    Browse other = signedIn("95770002");
    transaction.executeWithoutResult(status -> tasks.moderate(petition, petition.organisation()));
    String found = "/work?q=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    assertThat(other.open(found).body()).contains("/work/moderation/" + slug);
    assertThat(his.open(found).body()).doesNotContain("/work/moderation/" + slug);
    assertThat(calendar(his)).doesNotContain(reference);
    Actor actor = accounts.actor(named.account()).orElseThrow();
    assertThat(keptThings.from(actor)).contains(petition.id());
  }

  private void answer(Petition petition, People.Placed by) {
    Actor clerk = accounts.actor(by.account()).orElseThrow();
    handling.register(clerk, petition.id());
    assignments.assign(clerk, petition.id(), null, by.post());
    answers.draft(clerk, petition.id(), Petition.Outcome.SATISFIED, "Зассан.", null);
    answers.send(clerk, petition.id());
    assertThat(petitions.get(petition.id()).standing().closedAt()).isNotNull();
  }

  @Test
  void anAuditorComplainedOfFindsNoReadingOfIt() {
    Petition petition = filed();
    String house = organisations.get(petition.organisation()).code();
    var named = people.official(house, "Аудитор", "95770003", ALL);
    people.official(house, "Хоёрдогч", "95770004", ALL);
    people.official("enforcement", "Жижүүр", "95770005", Role.EMERGENCY);
    about(petition, named.post());
    Instant before = clock.instant();
    clock.set(SUNDAY_NIGHT);
    String use = openedInEmergency();
    unusual.look();
    clock.set(before);
    Browse his = signedIn("95770003");
    Browse other = signedIn("95770004");
    String sought = "?thing=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    String task = "/work?q=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    for (String page :
        new String[] {
          "/work/audit/readings/unusual", "/work/audit/emergency", "/work/audit/emergency/" + use
        }) {
      assertThat(other.open(page).body()).as(page).contains(reference);
      assertThat(his.open(page).body()).as(page).doesNotContain(reference);
    }
    assertThat(other.open("/work/audit/readings" + sought).page().select("tbody tr")).isNotEmpty();
    assertThat(his.open("/work/audit/readings" + sought).page().select("tbody tr")).isEmpty();
    assertThat(his.open("/work/audit/emergency/" + use).status()).isEqualTo(404);
    assertThat(his.open(task).body()).doesNotContain("/work/audit/emergency/" + use);
  }

  private String openedInEmergency() {
    Seen opened =
        signedIn("95770005")
            .open("/work/emergency")
            .form("/work/emergency")
            .with("number", reference)
            .with("reason", "Хүүхэд аюулд орсон тул хаягийг яаралтай олно")
            .send();
    assertThat(opened.path()).as(opened.text()).startsWith("/work/emergency/");
    return opened.path().substring("/work/emergency/".length());
  }

  @Test
  void aHiddenNumberIsAnsweredAsAnUnknownOneWhenMerging() {
    Petition petition = filed();
    Petition innocent = filings.file("U3", "4501");
    String house = organisations.get(petition.organisation()).code();
    var named = people.official(house, "Нэгтгэгч", "95770006", ALL);
    about(petition, named.post());
    Browse his = signedIn("95770006");
    String path = "/work/petitions/" + innocent.reference().slug();
    Seen unknown = his.open(path).form(path + "/merger").with("mergeInto", "ДУ-2026-9-9").send();
    Seen hidden = his.open(path).form(path + "/merger").with("mergeInto", reference).send();
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(hidden.status()).isEqualTo(422);
    assertThat(hidden.page().select(".govuk-error-message").text())
        .isNotEmpty()
        .isEqualTo(unknown.page().select(".govuk-error-message").text());
  }

  @Test
  void nobodyIsToldOfItAtTheDeskNorBesideAnotherPetitionOfTheSamePerson() {
    Petition petition = filed();
    Petition innocent = filings.file("U3", "4501");
    String house = organisations.get(petition.organisation()).code();
    var named = people.official(house, "Оператор", "95720007", ALL);
    people.official(house, "Нөгөө", "95720008", ALL);
    about(petition, named.post());
    ofOnePerson(petition, innocent);
    Browse his = signedIn("95720007");
    Browse other = signedIn("95720008");
    String beside = "/work/petitions/" + innocent.reference().slug();
    assertThat(other.open(beside).body()).contains(reference);
    assertThat(his.open(beside).body())
        .contains(innocent.reference().text())
        .doesNotContain(reference);
    assertThat(callers(other)).contains(reference);
    assertThat(callers(his)).doesNotContain(reference);
  }

  private Petition filed() {
    Petition petition = filings.file("U3", "4501");
    reference = petition.reference().text();
    slug = petition.reference().slug();
    return petition;
  }

  private String[] pages(String house) {
    String search = URLEncoder.encode(reference, StandardCharsets.UTF_8);
    UUID organisation = organisations.byCode(house).orElseThrow().id();
    return new String[] {"/work?q=" + search, "/work/petitions.csv?organisation=" + organisation};
  }

  private String[] addresses() {
    return new String[] {
      "/work/petitions/" + slug, "/work/petitions/" + slug + "/proof", "/work/moderation/" + slug
    };
  }

  private boolean isQueued(Browse browse) {
    String next = "/work/moderation";
    for (int page = 0; page < 200 && !next.isEmpty(); page++) {
      Seen seen = browse.open(next);
      assertThat(seen.status()).isEqualTo(200);
      if (seen.body().contains(slug)) {
        return true;
      }
      next = seen.page().select("a[href^='/work/moderation?after=']").attr("href");
    }
    return false;
  }

  private static String calendar(Browse browse) {
    Seen made =
        browse
            .open("/work/calendar")
            .form("/work/calendar")
            .with("currentPassword", People.PASSWORD)
            .send();
    Matcher address = Pattern.compile("/work/calendar/[^\\s\"<]+\\.ics").matcher(made.body());
    assertThat(address.find()).as(made.text()).isTrue();
    return browse.open(address.group()).body().replace("\r\n ", "");
  }

  private int api(String house, String post, UUID maker) {
    var acts = posts.byCode(house, post).orElseThrow();
    String key = keys.make("Туршилтын программ", acts, new Author(maker, null));
    return Browse.at(port)
        .send(
            Browse.at(port)
                .request("/api/v1/petitions/" + slug)
                .header("Authorization", "Bearer " + key)
                .GET())
        .status();
  }

  private String callers(Browse browse) {
    return browse
        .open("/work/desk")
        .form("/work/desk/petitions")
        .with("phone", CALLER)
        .press("/work/desk/callers")
        .body();
  }

  /// Of somebody who has sent nothing else.
  private void ofOnePerson(Petition... petitions) {
    for (Petition petition : petitions) {
      database
          .sql(
              """
              update petition.petitioner
              set phone = :phone, register_hash = sha256(convert_to(:phone, 'UTF8'))
              where petition_id = :id
              """)
          .param("phone", CALLER)
          .param("id", petition.id())
          .update();
    }
  }

  private void about(Petition petition, UUID post) {
    database
        .sql("update petition.petition set subject_post_id = :post where id = :id")
        .param("post", post)
        .param("id", petition.id())
        .update();
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
