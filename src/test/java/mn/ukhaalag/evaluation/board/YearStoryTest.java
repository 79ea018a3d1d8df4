package mn.ukhaalag.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Planning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A year of the aimag: the guideline comes from a file, the governor's programme goes down to
/// every organisation and on to an official, four reports are written, one of them late and one
/// given back, the monitoring team lowers what was told, the official objects, and everybody
/// reads the board.
@ProvinceTest
class YearStoryTest {

  private static final int YEAR = 2029;
  private static final String HOUSE = "env";
  private static final String MONITOR = "azdtg-hshudah-head";
  private static final String CSV =
      """
      Зорилтын дугаар,Зорилт,Арга хэмжээний дугаар,Арга хэмжээ,Хариуцах байгууллага,Эхлэх өдөр,Дуусах өдөр,Жин
      1,Цэвэр агаар,1.1,Ногоон бүс байгуулах,env,2029-02-01,2033-11-30,60
      1,,1.2,Гэр хорооллыг дулаанд холбох,heatnet,2029-02-01,2033-11-30,40
      """;

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Documents documents;
  @Autowired Measures measures;
  @Autowired Organisations organisations;
  @Autowired Posts posts;
  @Autowired SettableClock clock;

  @AfterEach
  void backToTheStart() {
    clock.set(SettableClock.START);
  }

  @Test
  void aYearOfTheAimag() {
    on("2029-01-08");
    Document guideline = begun("GUIDELINE", "Аймгийн үндсэн чиглэл 2029–2033", "2033-12-31", "");
    take(guideline, CSV);
    planning.enforce(guideline);
    assertThat(measures.of(guideline.id())).hasSize(2);

    Document programme =
        begun("PROGRAMME", "Засаг даргын хөтөлбөр", "2032-12-31", guideline.id().toString());
    Measure promised = promise(programme);
    Map<UUID, Document> plans = plansOfAll();
    give(promised.path() + "/copies");
    List<Document> given = withMeasures(plans);
    assertThat(given).hasSizeGreaterThanOrEqualTo(86);
    planning.enforce(programme);
    given.forEach(planning::enforce);

    Document plan = Objects.requireNonNull(plans.get(staff.organisationId(HOUSE)));
    Measure measure = measures.of(plan.id()).getFirst();
    Document own = givenToTheClerk(plan);
    planning.enforce(own);

    on("2029-03-19");
    tell(measure, "25");
    approve(submitted(plan, "Q1"));
    on("2029-06-18");
    tell(measure, "50");
    String half = submitted(plan, "HALF");
    returned(half);
    approve(half);
    on("2029-11-26");
    tell(measure, "70");
    approve(late(plan));
    on("2029-12-07");
    tell(measure, "100");
    tell(measures.of(own.id()).getFirst(), "100");
    approve(submitted(plan, "YEAR"));

    assertThat(score(plan)).contains("100.00");
    lower(measure);
    assertThat(score(plan)).contains("80.00").doesNotContain("100.00 оноо");
    objectToTheEvaluation();
    tell(promised, "80", "azdtg-governor");
    Browse anybody = Browse.at(port);
    String board = "/promises/" + programme.id();
    assertThat(anybody.open("/promises").page().select("a[href]").eachAttr("href")).contains(board);
    assertThat(anybody.open(board).text()).contains("Ногоон бүс байгуулах", "80 %");
    assertThat(anybody.open(board + ".csv").body()).contains("Ногоон бүс байгуулах");
  }

  private void on(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
  }

  private Document begun(String level, String title, String to, String above) {
    Seen made =
        signedIn
            .in("azdtg-governor", port)
            .open("/work/plans/new")
            .form("/work/plans")
            .with("level", level)
            .with("title", title)
            .with("from", "2029-01-01")
            .with("to", to)
            .with("above", above)
            .send();
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    return documents.get(UUID.fromString(made.path().substring("/work/plans/".length())));
  }

  /// Hands a file in and has it applied, as people do: by waiting until the page says so.
  private void take(Document document, String csv) {
    String imports = document.path() + "/imports";
    Seen run =
        signedIn
            .in("azdtg-governor", port)
            .open(imports)
            .form(imports)
            .file("file", "plan.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
            .send();
    Seen ready = waited(run, "Алдаа алга");
    waited(ready.form(run.path() + "/application").send(), "Нэмэгдлээ");
  }

  private static Seen waited(Seen first, String words) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(1))
        .pollDelay(Duration.ZERO)
        .until(() -> first.browse().open(first.path()), it -> it.text().contains(words));
  }

  private Measure promise(Document programme) {
    take(
        programme,
        """
        Зорилтын дугаар,Зорилт,Арга хэмжээний дугаар,Арга хэмжээ,Хариуцах байгууллага,Эхлэх өдөр,Дуусах өдөр,Жин
        1,Цэвэр агаар,1.1,Ногоон бүс байгуулах,azdtg,2029-02-01,2029-12-10,100
        """);
    Measure measure = measures.of(programme.id()).getFirst();
    Browse governor = signedIn.in("azdtg-governor", port);
    Seen changed =
        governor
            .open(measure.path() + "/edit")
            .form(measure.path() + "/edit")
            .with("isPublic", "yes")
            .with("post", staff.post("azdtg-governor").id().toString())
            .send();
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    return measures.get(measure.id());
  }

  /// A draft for each organisation that has a head.
  private Map<UUID, Document> plansOfAll() {
    List<Organisation> all = organisations.list();
    Map<UUID, Post> heads =
        posts.headsOf(all.stream().map(Organisation::id).collect(Collectors.toSet()));
    var plans = new HashMap<UUID, Document>();
    heads.forEach(
        (organisation, head) ->
            plans.put(
                organisation,
                planning.draft(YEAR, Level.ORGANISATION, organisation, head.id(), null)));
    return plans;
  }

  /// Those that got something. The governor's office gives, and the courts answer to nobody here.
  private List<Document> withMeasures(Map<UUID, Document> plans) {
    return plans.values().stream().filter(it -> !measures.of(it.id()).isEmpty()).toList();
  }

  private void give(String copies) {
    Seen proposed =
        signedIn
            .in("azdtg-governor", port)
            .open(copies + "/new")
            .form(copies)
            .with("all", "yes")
            .send();
    waited(proposed.form(proposed.path() + "/beginning").send(), "нь авлаа");
  }

  private Document givenToTheClerk(Document plan) {
    Post clerk = staff.post(HOUSE + "-clerk");
    Browse head = signedIn.in(HOUSE + "-head", port);
    String copies = plan.path() + "/copies";
    Seen proposed =
        head.open(copies + "/new").form(copies).with("to", clerk.id().toString()).send();
    waited(proposed.form(proposed.path() + "/beginning").send(), "1 нь авлаа");
    Seen list = signedIn.in(HOUSE + "-clerk", port).open("/work/plans?level=OFFICIAL&year=" + YEAR);
    String path = list.page().select("table a[href^=/work/plans/]").getFirst().attr("href");
    return documents.get(UUID.fromString(path.substring("/work/plans/".length())));
  }

  private void tell(Measure measure, String percent) {
    tell(measure, percent, HOUSE + "-head");
  }

  private void tell(Measure measure, String percent, String post) {
    Seen told =
        signedIn
            .in(post, port)
            .open(measure.path())
            .form(measure.path() + "/notes")
            .with("words", "Мод тарьсан: " + percent)
            .with("percent", percent)
            .file("files", "akt.pdf", "application/pdf", Planning.PDF)
            .send();
    assertThat(told.text()).contains("Гүйцэтгэл бүртгэгдлээ");
  }

  private Seen report(Document plan, String part) {
    String reports = plan.path() + "/reports";
    return signedIn.in(HOUSE + "-head", port).open(reports).form(reports).with("part", part).send();
  }

  private String submitted(Document plan, String part) {
    Seen report = report(plan, part);
    Seen sent = report.form(report.path() + "/lines").with("submit", "yes").send();
    assertThat(sent.text()).as(part).contains("Тайланг ирүүллээ");
    return report.path();
  }

  private void returned(String path) {
    Seen back =
        signedIn
            .in(MONITOR, port)
            .open(path)
            .form(path + "/return")
            .with("remark", "Хэдэн мод вэ")
            .send();
    assertThat(back.text()).contains("Буцаасан");
    Seen again =
        signedIn
            .in(HOUSE + "-head", port)
            .open(path)
            .form(path + "/lines")
            .with("submit", "yes")
            .send();
    assertThat(again.text()).contains("Тайланг ирүүллээ");
  }

  /// The report of nine months, weeks after its day: only with an exception, which stays
  /// visible.
  private String late(Document plan) {
    Seen report = report(plan, "NINE_MONTHS");
    String path = report.path();
    assertThat(report.form(path + "/lines").with("submit", "yes").send().status()).isEqualTo(409);
    signedIn
        .in(MONITOR, port)
        .open(path)
        .form(path + "/exceptions")
        .with("exceptionReason", "Үер болсон")
        .with("untilDay", "2029-11-30")
        .send();
    Seen sent =
        signedIn
            .in(HOUSE + "-head", port)
            .open(path)
            .form(path + "/lines")
            .with("submit", "yes")
            .send();
    assertThat(sent.text()).contains("Тайланг ирүүллээ", "Үер болсон");
    return path;
  }

  private void approve(String path) {
    Seen approved = signedIn.in(MONITOR, port).open(path).form(path + "/approval").send();
    assertThat(approved.text()).contains("Тайланг баталлаа");
  }

  private String score(Document plan) {
    return signedIn.in(MONITOR, port).open("/work/evaluation/documents/" + plan.id()).text();
  }

  private void lower(Measure measure) {
    String path = "/work/evaluation/measures/" + measure.id();
    Seen found =
        signedIn
            .in(MONITOR, port)
            .open(path)
            .form(path + "/findings")
            .with("kind", "LOWERED")
            .with("percent", "80")
            .with("reason", "Тарьсан модны тавны нэг нь хатсан.")
            .with("evidence", "2029.12.06-нд үзсэн тэмдэглэл")
            .send();
    assertThat(found.text()).contains("100 → 80 %");
  }

  private void objectToTheEvaluation() {
    String post = staff.post(HOUSE + "-clerk").id().toString();
    Browse head = signedIn.in(HOUSE + "-head", port);
    Browse clerk = signedIn.in(HOUSE + "-clerk", port);
    head.open("/work/appraisals/new")
        .form("/work/appraisals")
        .with("year", Integer.toString(YEAR))
        .with("part", "YEAR")
        .with("posts", post)
        .send();
    String path =
        clerk
            .open("/work/appraisals")
            .page()
            .select("a[href^=/work/appraisals/]")
            .eachAttr("href")
            .stream()
            .filter(it -> it.length() > "/work/appraisals/".length() + 30)
            .findFirst()
            .orElseThrow();
    head.open(path)
        .form(path + "/rating")
        .with("mark-knowledge", "60")
        .with("mark-ethics", "90")
        .with("words", "Мэдлэгээ дээшлүүлэх хэрэгтэй.")
        .send();
    clerk.open(path).form(path + "/objection").with("words", "Сургалтад тэнцсэн.").send();
    assertThat(head.open(path).page().select("form[action$=/decision]")).isEmpty();
    Browse above = signedIn.in("azdtg-governor", port);
    Seen decided =
        above
            .open(path)
            .form(path + "/decision")
            .with("mark-knowledge", "90")
            .with("words", "Гэрчилгээг харгалзав.")
            .send();
    assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    // 100 × 70 % + 90 × 20 % + 90 × 10 %
    assertThat(clerk.open(path).text()).contains("97.00", "Гэрчилгээг харгалзав");
    assertThat(signedIn.in("azdtg-auditor", port).open(path).status()).isEqualTo(404);
  }
}
