package mn.ukhaalag.evaluation.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.directory.DelegationRegister;
import mn.ukhaalag.evaluation.DevelopmentNeeds;
import mn.ukhaalag.evaluation.board.Boarding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The evaluation of an official, from his own words to the decision on his objection.
@ProvinceTest
class AppraisalStoryTest {

  private static final List<String> OTHERS =
      List.of(
          "azdtg-administrator-1",
          "azdtg-mta-head",
          "azdtg-hshudah-head",
          "azdtg-auditor",
          "azdtg-hr",
          "audit-head",
          "health-head",
          "azdtg-governor");

  @Autowired Boarding boarding;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired DevelopmentNeeds developmentNeeds;
  @Autowired Accounts accounts;
  @Autowired DelegationRegister delegations;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void anOfficialObjectsAndSomebodyElseThanTheRaterDecides() {
    Document plan = boarding.own("child-care-clerk");
    Measure measure = boarding.measure(boarding.objective(plan), "1.1", 100, "child-care", false);
    boarding.enforce(plan);
    boarding.reach(measure, BigDecimal.valueOf(60), clock.instant());
    String path = open("child-care", "YEAR");
    Browse clerk = signedIn.in("child-care-clerk", port);
    Browse head = signedIn.in("child-care-head", port);

    Seen own = clerk.open(path);
    Seen empty = own.form(path + "/self-assessment").with("words", "").send();
    assertThat(empty.status()).isEqualTo(422);
    empty
        .form(path + "/self-assessment")
        .with("words", "Үзмэрийн бүртгэлийг дуусгасан.")
        .with("mark-knowledge", "95")
        .with("mark-ethics", "100")
        .send();
    head.open(path)
        .form(path + "/meetings")
        .with("heldOn", "2026-02-27")
        .with("said", "Дараа жилийн зорилтоо ярилцав.")
        .send();
    Seen rated =
        head.open(path)
            .form(path + "/rating")
            .with("mark-knowledge", "80")
            .with("mark-ethics", "90")
            .with("words", "Хугацаа хэтрүүлсэн ажил бий.")
            .with("needs", "Гадаад хэл\nЦахим архив")
            .send();
    assertThat(rated.status()).isEqualTo(200);
    // 60 × 70 % + 80 × 20 % + 90 × 10 %
    Seen read = clerk.open(path);
    assertThat(read.text())
        .contains("67.00")
        .contains("Хангалтгүй")
        .contains("Цахим архив")
        .contains("Дараа жилийн зорилтоо ярилцав");
    nobodyElseFinds(path);

    read.form(path + "/objection").with("words", "Мэдлэгийн шалгалтад тэнцсэн.").send();
    assertThat(head.open(path).page().select("form[action$=/decision]")).isEmpty();
    assertThat(
            head.open(path)
                .form(path + "/meetings")
                .with("heldOn", "2026-02-27")
                .with("said", "…")
                .send()
                .status())
        .isEqualTo(200);
    Browse above = signedIn.in("health-head", port);
    assertThat(above.open("/work/appraisals").page().select("a[href]").eachAttr("href"))
        .contains(path);
    Seen decided =
        above
            .open(path)
            .form(path + "/decision")
            .with("mark-knowledge", "100")
            .with("words", "Шалгалтын дүнг харгалзав.")
            .send();
    assertThat(decided.status()).isEqualTo(200);
    assertThat(clerk.open(path).text()).contains("71.00").contains("Шалгалтын дүнг харгалзав");
    assertThat(developmentNeeds.list(2026))
        .filteredOn(it -> it.organisation().equals(staff.organisationId("child-care")))
        .extracting(DevelopmentNeeds.Need::topic)
        .contains("Гадаад хэл", "Цахим архив");
    assertThat(told(path)).doesNotContain("67", "71").contains("DECIDED");
  }

  @Test
  void anObjectionComesInTimeOrNotAtAll() {
    String path = open("child-care", "HALF");
    signedIn
        .in("child-care-head", port)
        .open(path)
        .form(path + "/rating")
        .with("mark-knowledge", "50")
        .with("mark-ethics", "50")
        .with("words", "Дунд")
        .send();
    Browse clerk = signedIn.in("child-care-clerk", port);
    Seen before = clerk.open(path);
    clock.advance(Duration.ofDays(40));
    Seen late = before.form(path + "/objection").with("words", "Санал нийлэхгүй.").send();
    assertThat(late.status()).isEqualTo(409);
    // Only what could be assessed counts: there was no plan.
    Seen accepted = clerk.open(path).form(path + "/acceptance").send();
    assertThat(accepted.text()).contains("50.00").contains("Хүлээн зөвшөөрсөн");
  }

  @Test
  void colleaguesAreAskedWhereTheRuleHasIt() {
    clock.set(Instant.parse("2031-05-01T02:00:00Z"));
    String form = "/work/evaluation/scales/official/versions";
    Seen published =
        signedIn
            .in("azdtg-administrator-1", port)
            .open(form + "/new")
            .form(form)
            .with("validFrom", "2031-05-02")
            .with("part-0-weight", "60")
            .with("part-3-mn", "Хамт олны үнэлгээ")
            .with("part-3-en", "Colleagues")
            .with("part-3-weight", "10")
            .with("part-3-source", "COLLEAGUES")
            .with("reason", "Хамт олны үнэлгээ нэмэв")
            .send();
    assertThat(published.status()).isEqualTo(200);
    clock.set(Instant.parse("2031-05-05T02:00:00Z"));
    signedIn.in("heatnet-dispatch-official", port);
    Browse engineer = signedIn.in("heatnet-operation-official", port);
    String path = open("heatnet", "heatnet-dispatch-official", "2031", "HALF");
    Browse head = signedIn.in("heatnet-head", port);
    assertThat(engineer.open(path + "/opinion").status()).isEqualTo(404);
    String colleague = staff.post("heatnet-operation-official").id().toString();
    head.open(path).form(path + "/colleagues").with("colleagues", colleague).send();
    assertThat(engineer.open(path).status()).isEqualTo(404);
    nobodyTellsOfHimself(path, "heatnet-dispatch-official", "heatnet-operation-official");
    engineer.open(path + "/opinion").form(path + "/opinion").with("mark-part-4", "70").send();
    assertThat(engineer.open(path + "/opinion").status()).isEqualTo(404);
    head.open(path)
        .form(path + "/rating")
        .with("mark-knowledge", "100")
        .with("mark-ethics", "100")
        .with("words", "Сайн")
        .send();
    // (100 × 20 + 100 × 10 + 70 × 10) / 40
    assertThat(signedIn.in("heatnet-dispatch-official", port).open(path).text())
        .contains("92.50")
        .doesNotContain(colleague);
    clock.set(SettableClock.START);
  }

  private void nobodyElseFinds(String path) {
    for (String other : OTHERS) {
      Browse browse = signedIn.in(other, port);
      assertThat(browse.open(path).status()).as(other).isEqualTo(404);
      assertThat(browse.open("/work/appraisals").page().select("a[href]").eachAttr("href"))
          .as(other)
          .doesNotContain(path);
    }
    assertThat(Browse.at(port).open(path).path()).startsWith("/sign-in");
  }

  /// The one evaluated stands in for the colleague who is asked, for a day.
  private void nobodyTellsOfHimself(String path, String evaluated, String asked) {
    UUID post = staff.post(asked).id();
    UUID person = signedIn.account(evaluated);
    UUID deputy = accounts.officials(List.of(person)).get(person);
    var wish =
        new DelegationRegister.Wish(
            post,
            Objects.requireNonNull(deputy),
            LocalDate.of(2031, 5, 5),
            LocalDate.of(2031, 5, 6),
            "Өвчтэй",
            "Б/3");
    delegations.give(Author.SYSTEM, wish);
    Browse own = signedIn.in(evaluated, port);
    assertThat(own.open("/work").text()).contains("түр орлон гүйцэтгэж байна");
    assertThat(own.open(path + "/opinion").status()).isEqualTo(404);
    assertThat(own.open(path).page().select("form[action$=/opinion]")).isEmpty();
    clock.set(Instant.parse("2031-05-07T02:00:00Z"));
  }

  private String open(String organisation, String part) {
    return open(organisation, organisation + "-clerk", "2026", part);
  }

  /// The head begins the evaluation of somebody.
  private String open(String organisation, String postCode, String year, String part) {
    signedIn.in(postCode, port);
    String post = staff.post(postCode).id().toString();
    Seen begun =
        signedIn
            .in(organisation + "-head", port)
            .open("/work/appraisals/new")
            .form("/work/appraisals")
            .with("year", year)
            .with("part", part)
            .with("posts", post)
            .send();
    assertThat(begun.status()).isEqualTo(200);
    return database
        .sql(
            """
            select '/work/appraisals/' || id from evaluation.appraisal
            where post_id = :post::uuid and year = :year::int and part = :part
            """)
        .param("post", post)
        .param("year", year)
        .param("part", part)
        .query(String.class)
        .single();
  }

  private String told(String path) {
    return String.join(
        " ",
        database
            .sql("select detail::text from ledger.entry where thing_id = :id::uuid")
            .param("id", path.substring(path.lastIndexOf('/') + 1))
            .query(String.class)
            .list());
  }
}
