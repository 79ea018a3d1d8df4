package mn.ukhaalag.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.People.Placed;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A head goes on leave, a deputy stands in for some days, and every act bears both names.
@ProvinceTest
class DelegationStoryTest {

  private static final String LIST = "/work/delegations";
  private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 3);

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Filings filings;
  @Autowired Handling handling;
  @Autowired Petitions petitions;
  @Autowired Competence competence;
  @Autowired Staff staff;
  @Autowired Accounts accounts;
  @Autowired Separation separation;
  @Autowired DelegationLetters letters;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;

  private Placed head = NOBODY;
  private Placed deputy = NOBODY;

  private static final Placed NOBODY =
      new Placed(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));
  private static int next;

  private String headPhone = "";
  private String deputyPhone = "";

  @BeforeEach
  void appoint() {
    clock.set(SettableClock.START);
    headPhone = phone();
    deputyPhone = phone();
    head = people.official("theatre", "Эзэн", headPhone, Role.HEAD);
    deputy = people.official("theatre", "Орлогч", deputyPhone, Role.OFFICIAL);
  }

  @AfterEach
  void setClockBack() {
    clock.set(SettableClock.START);
  }

  private static synchronized String phone() {
    next++;
    return "9989%04d".formatted(next);
  }

  @Test
  void theDeputyActsForSomeDaysAndBothNamesStandThere() {
    Petition petition = petition(null);
    String path = "/work/petitions/" + petition.reference().slug();
    Browse holder = signedIn(headPhone);
    Browse acting = signedIn(deputyPhone);
    assertThat(extensions(acting, path)).isZero();
    Seen done = give(holder, head, deputy, "2026-03-03", "2026-03-04");
    assertThat(done.text()).contains("Эхлээгүй", "Д.Эзэн", "Д.Орлогч", "Б/12");
    assertThat(extensions(acting, path)).isZero();

    clock.set(Instant.parse("2026-03-03T02:00:00Z"));
    assertThat(acting.open("/work").text()).contains("түр орлон гүйцэтгэж байна", "Д.Эзэн");
    assertThat(Browse.at(port).open("/organisations/theatre").text())
        .contains("Түр орлон гүйцэтгэж байгаа: Д.Орлогч, 2026.03.04 хүртэл");
    Seen extended =
        acting
            .open(path)
            .form(path + "/extension")
            .with("extensionDays", "5")
            .with("extensionReason", "Сэлбэг захиалсан")
            .send();
    assertThat(extended.text())
        .contains("түр орлон гүйцэтгэгч (үндсэн албан хаагч Д.Эзэн), Д.Орлогч");
    Entry entry = last(petition, "petition.extended");
    assertThat(entry.author())
        .isEqualTo(new Author(deputy.account(), head.post(), head.official()));

    clock.set(Instant.parse("2026-03-04T16:00:00Z"));
    assertThat(extensions(acting, path)).isZero();
    assertThat(acting.open("/work").text()).doesNotContain("түр орлон гүйцэтгэж байна");
    assertThat(holder.open(path).status()).isEqualTo(200);
  }

  @Test
  void bothAreToldTheDayBeforeAtTheBeginningAndAtTheEnd() {
    give(signedIn(headPhone), head, deputy, "2026-03-05", "2026-03-07");
    for (LocalDate day = TOMORROW; day.isBefore(TOMORROW.plusDays(7)); day = day.plusDays(1)) {
      clock.set(day.atTime(3, 0).toInstant(ZoneOffset.UTC));
      letters.tell(day);
      letters.tell(day);
    }
    for (String who : new String[] {headPhone, deputyPhone}) {
      String told = signedIn(who).open("/notices").text();
      for (String sentence :
          new String[] {
            "Эрх түр шилжүүллээ",
            "Маргаашаас эрх түр шилжинэ",
            "Эрх түр шилжсэн",
            "Маргааш сүүлчийн өдөр",
            "Түр орлох хугацаа дууслаа"
          }) {
        assertThat(told.split(sentence, -1)).as(sentence).hasSize(2);
      }
    }
  }

  @Test
  void whatWasHandedOverIsTakenBackAtOnce() {
    String path = "/work/petitions/" + petition(null).reference().slug();
    Browse holder = signedIn(headPhone);
    Browse acting = signedIn(deputyPhone);
    Seen page = give(holder, head, deputy, "2026-03-02", "2026-03-20");
    assertThat(extensions(acting, path)).isEqualTo(1);
    String end = page.path() + "/end";
    assertThat(page.form(end).send().text()).contains("Буцаасан");
    assertThat(extensions(acting, path)).isZero();
    assertThat(acting.open(LIST).text()).contains("Буцаасан");
    assertThat(holder.open("/notices").text()).contains("Шилжүүлсэн эрхийг буцаалаа");
    assertThat(acting.open("/notices").text()).contains("Шилжүүлсэн эрхийг буцаалаа");
    assertThat(page.form(end).send().status()).isEqualTo(409);
  }

  @Test
  void itEndsWithTheOfficeOfEitherOfThem() {
    String path = "/work/petitions/" + petition(null).reference().slug();
    give(signedIn(headPhone), head, deputy, "2026-03-02", "2026-03-20");
    Browse acting = signedIn(deputyPhone);
    assertThat(extensions(acting, path)).isEqualTo(1);
    people.leave(head);
    assertThat(extensions(acting, path)).isZero();
  }

  @Test
  void nobodyHandsOverToHimselfNorWhatWasHandedOverToHim() {
    Browse holder = signedIn(headPhone);
    give(holder, head, deputy, "2026-03-02", "2026-03-20");
    var third = people.official("theatre", "Гурав", phone(), Role.OFFICIAL);
    Browse acting = signedIn(deputyPhone);
    assertThat(acting.open(LIST + "/new?post=" + head.post()).status()).isEqualTo(404);
    assertThat(send(acting, head.post(), third.official()).status()).isEqualTo(404);

    String phone = phone();
    var keeper = people.official("theatre", "Админ", phone, Role.ORGANISATION_ADMINISTRATOR);
    Browse administrator = signedIn(phone);
    assertThat(send(administrator, head.post(), keeper.official()).status()).isEqualTo(422);
    assertThat(send(administrator, third.post(), third.official()).status()).isEqualTo(422);
    Seen twice = send(administrator, head.post(), third.official());
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("өөр хүн орлохоор байна");
    assertThat(twice.form(LIST).value("reason")).isEqualTo("Ээлжийн амралт");
  }

  @Test
  void theDaysAreCheckedAndWhatWasTypedStays() {
    Browse holder = signedIn(headPhone);
    Seen past = form(holder, head.post(), deputy.official(), "2026-03-01", "2026-03-01");
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.text()).contains("Эхний өдөр өнгөрсөн");
    Seen turned = form(holder, head.post(), deputy.official(), "2026-03-09", "2026-03-08");
    assertThat(turned.text()).contains("эхний өдрөөс өмнө");
    assertThat(turned.form(LIST).value("from")).isEqualTo("2026-03-09");
    Seen longest = form(holder, head.post(), deputy.official(), "2026-03-09", "2028-03-08");
    assertThat(longest.text()).contains("Нэг жилээс урт");
    Seen foreign = form(holder, head.post(), UUID.randomUUID(), "2026-03-09", "2026-03-10");
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(holder.open(LIST).text()).contains("Та эрхээ хэнд ч шилжүүлээгүй");
  }

  @Test
  void administratorsHandOverWithinTheirOwnOrganisationOnly() {
    String phone = phone();
    people.official("rail", "Хөрш", phone, Role.ORGANISATION_ADMINISTRATOR, Role.HEAD);
    people.official("rail", "Ажилтан", phone(), Role.OFFICIAL);
    Browse neighbour = signedIn(phone);
    assertThat(neighbour.open(LIST + "/organisations/theatre").status()).isEqualTo(404);
    assertThat(neighbour.open(LIST + "/new?post=" + head.post()).status()).isEqualTo(404);
    assertThat(send(neighbour, head.post(), deputy.official()).status()).isEqualTo(404);
    Seen given = give(signedIn(headPhone), head, deputy, "2026-03-02", "2026-03-20");
    assertThat(neighbour.open(given.path()).status()).isEqualTo(404);
    String own = phone();
    people.official("theatre", "Админ", own, Role.ORGANISATION_ADMINISTRATOR);
    Browse administrator = signedIn(own);
    assertThat(administrator.open(LIST + "/organisations/theatre").text())
        .contains("Д.Эзэн", "Д.Орлогч", "Хүчинтэй");
    assertThat(administrator.open(given.path()).form(given.path() + "/end").send().text())
        .contains("Буцаасан");

    var provincial = people.official("theatre", "Аудитор", phone(), Role.AUDITOR);
    assertThat(administrator.open(LIST + "/new?post=" + provincial.post()).status()).isEqualTo(404);
    assertThat(send(administrator, provincial.post(), deputy.official()).status()).isEqualTo(404);
  }

  @Test
  void nobodyDecidesAboutHimselfByStandingIn() {
    give(signedIn(headPhone), head, deputy, "2026-03-02", "2026-03-20");
    Actor acting = accounts.actor(deputy.account()).orElseThrow();
    assertThat(competence.asHead(acting, petition(null))).isPresent();
    assertThat(competence.asHead(acting, petition(deputy.account()))).isEmpty();
    assertThat(competence.asHead(acting, petition(head.account()))).isEmpty();
    assertThat(competence.asHandler(acting, petition(head.account()))).isEmpty();
  }

  @Test
  void twoPersonsAreTwoWhateverPostsTheyActIn() {
    give(signedIn(headPhone), head, deputy, "2026-03-02", "2026-03-20");
    var third = people.official("theatre", "Гурав", phone(), Role.OFFICIAL);
    Actor acting = accounts.actor(deputy.account()).orElseThrow();
    Author asDeputy = acting.as(head.post());
    assertThat(asDeputy.inSteadOf()).isEqualTo(head.official());
    Author asHimself = new Author(deputy.account(), deputy.post());
    Author asHead = new Author(head.account(), head.post());
    Author asHeadElsewhere = new Author(head.account(), third.post());
    // What the deputy began in either post, he does not finish in the other.
    assertThat(separation.isOne(asDeputy, deputy.account(), deputy.post())).isTrue();
    assertThat(separation.isOne(asHimself, deputy.account(), head.post())).isTrue();
    // What was begun in the post is not finished in it, nor by its holder in another one.
    assertThat(separation.isOne(asDeputy, head.account(), head.post())).isTrue();
    assertThat(separation.isOne(asHead, deputy.account(), head.post())).isTrue();
    assertThat(separation.isOne(asHeadElsewhere, deputy.account(), head.post())).isTrue();
    assertThat(separation.isOne(asDeputy, head.account(), third.post())).isTrue();
    // A third one is another.
    assertThat(separation.isOne(asDeputy, third.account(), third.post())).isFalse();
    assertThat(separation.isOne(asHimself, head.account(), head.post())).isFalse();
  }

  private Petition petition(@Nullable UUID sender) {
    Petition filed =
        sender == null ? filings.file("R3", "4501") : filings.file("R3", "4501", sender);
    handling.forward(
        staff.in("nauug-clerk"), filed.id(), staff.organisationId("theatre"), "Театрын асуудал");
    handling.register(staff.in("theatre-clerk"), filed.id());
    return petitions.get(filed.id());
  }

  private Entry last(Petition petition, String act) {
    return ledger.history(petition.thing()).stream()
        .filter(it -> it.act().equals(act))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static int extensions(Browse browse, String path) {
    return browse.open(path).page().select("form[action$=/extension]").size();
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  private static Seen give(Browse giver, Placed from, Placed to, String first, String last) {
    Seen done = form(giver, from.post(), to.official(), first, last);
    assertThat(done.statusBeforeRedirect()).as(done.text()).isEqualTo(303);
    return done;
  }

  private static Seen form(Browse giver, UUID post, UUID deputy, String first, String last) {
    return giver
        .open(LIST + "/new?post=" + post)
        .form(LIST)
        .with("deputy", deputy.toString())
        .with("from", first)
        .with("to", last)
        .with("reason", "Ээлжийн амралт")
        .with("order", "Б/12")
        .send();
  }

  /// A form for a post that the page offered for another one.
  private static Seen send(Browse giver, UUID post, UUID deputy) {
    String own = giver.open(LIST).page().select("a[href^=/work/delegations/new]").attr("href");
    return giver
        .open(own)
        .form(LIST)
        .with("post", post.toString())
        .with("deputy", deputy.toString())
        .with("from", "2026-03-02")
        .with("to", "2026-03-03")
        .with("reason", "Ээлжийн амралт")
        .with("order", "Б/12")
        .send();
  }
}
