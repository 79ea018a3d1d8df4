package mn.ukhaalag.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.People.Placed;
import mn.ukhaalag.directory.DelegationRegister;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever stands in for another gets nothing that would stay his, and nothing that the other is
/// kept away from.
@ProvinceTest
class BorrowedRightsTest {

  private static final String HOME = "/administration/organisations/labour";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired Filings filings;
  @Autowired Handling handling;
  @Autowired Posts posts;
  @Autowired DelegationRegister delegations;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theDeputyOfAnAdministratorCannotMakeTheBorrowedRightHisOwn() {
    Placed holder = people.official("labour", "Админ", "94610061", Role.ORGANISATION_ADMINISTRATOR);
    Placed deputy = people.official("labour", "Орлогч", "94610062", Role.OFFICIAL);
    Browse own = signedIn("94610061");
    Browse acting = signedIn("94610062");
    hand(holder, deputy);
    assertThat(acting.open("/work").text()).contains("түр орлон гүйцэтгэж байна");
    String code = posts.find(deputy.post()).orElseThrow().code();
    String post = HOME + "/posts/" + code;
    for (String way : List.of("/posts/new", "/posts/" + code, "/posts/" + code + "/closing")) {
      assertThat(own.open(HOME + way).status()).as(way).isEqualTo(200);
      assertThat(acting.open(HOME + way).status()).as(way).isEqualTo(404);
    }
    // The form of the holder, sent by the deputy.
    Seen form = own.open(post);
    String fields =
        "code=" + code + "&titleMn=A&titleEn=A&roles=ORGANISATION_ADMINISTRATOR&from=2026-03-02";
    for (String way : List.of(post, HOME + "/posts", post + "/appointments")) {
      assertThat(send(acting, way, fields).status()).as(way).isEqualTo(404);
    }
    assertThat(form.status()).isEqualTo(200);
    assertThat(posts.find(deputy.post()).orElseThrow().roles()).containsExactly(Role.OFFICIAL);
    assertThat(acting.open("/account/keys").status()).isEqualTo(404);
    assertThat(acting.open("/work/delegations/new?post=" + holder.post()).status()).isEqualTo(404);
    Seen page = acting.open(HOME);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("a[href*=/posts/], a[href*=/appointments/]")).isEmpty();
    assertThat(own.open(HOME).page().select("a[href*=/posts/]")).isNotEmpty();
  }

  @Test
  void theDeputyOfTheOneComplainedOfDoesNotSeeTheComplaint() {
    Placed head = people.official("labour", "Дарга", "94610063", Role.HEAD);
    Placed accused = people.official("labour", "Гомдлын эзэн", "94610064", Role.OFFICIAL);
    Placed deputy = people.official("labour", "Орлогч", "94610065", Role.OFFICIAL);
    // He holds another post, too: that of a head, in which somebody stands in for him.
    UUID second = secondPost(accused);
    Petition petition = complaintAbout(accused.post());
    String path = "/work/petitions/" + petition.reference().slug();
    Browse acting = signedIn("94610065");
    assertThat(signedIn("94610063").open(path).status()).isEqualTo(200);
    assertThat(signedIn("94610064").open(path).status()).isEqualTo(404);
    delegations.give(new Author(accused.account(), second), wish(second, deputy.official()));
    assertThat(acting.open("/work").text()).contains("түр орлон гүйцэтгэж байна");
    assertThat(acting.open(path).status()).isEqualTo(404);
    assertThat(acting.open("/work/petitions?view=all").text())
        .doesNotContain(petition.reference().text());
    assertThat(head.account()).isNotEqualTo(accused.account());
  }

  /// A post of a head, which he holds as well.
  private UUID secondPost(Placed official) {
    Placed other = people.official("labour", "Хоосон", "94610066", Role.HEAD);
    database
        .sql("update directory.appointment set official_id = :official where post_id = :post")
        .param("official", official.official())
        .param("post", other.post())
        .update();
    return other.post();
  }

  private Petition complaintAbout(UUID post) {
    Petition filed = filings.file("R3", "4501");
    handling.forward(
        staff.in("nauug-clerk"), filed.id(), staff.organisationId("labour"), "Музейн асуудал");
    database
        .sql("update petition.petition set subject_post_id = :post where id = :id")
        .param("post", post)
        .param("id", filed.id())
        .update();
    return filed;
  }

  private void hand(Placed holder, Placed deputy) {
    delegations.give(
        new Author(holder.account(), holder.post()), wish(holder.post(), deputy.official()));
  }

  private static DelegationRegister.Wish wish(UUID post, UUID deputy) {
    return new DelegationRegister.Wish(
        post, deputy, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20), "Ээлжийн амралт", "Б/1");
  }

  private static Seen send(Browse browse, String path, String fields) {
    String token = browse.open("/account/password").page().select("[name=_csrf]").val();
    return browse.send(
        browse
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + token + "&" + fields)));
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
