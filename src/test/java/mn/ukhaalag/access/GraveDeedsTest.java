package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.plan.Planning;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.application.Answers;
import mn.ukhaalag.service.application.Applicant;
import mn.ukhaalag.service.application.Officials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions on applications, tasks given and closed, rules of routing, ready answers, redactions
/// and approvals of many at once wait for the second step too; whoever has just shown it goes on.
@ProvinceTest
class GraveDeedsTest {

  private static final String CODE = "secondStepCode";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Filings filings;
  @Autowired Answers answers;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired CaseTasks tasks;
  @Autowired Organisations organisations;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  /// Somebody at work whose second step was shown too long ago.
  private record Worker(Browse browse, Authenticator telephone) {}

  @Test
  void aDecisionWaitsForTheCodeAndTheNextOneDoesNot() {
    Application first = readyToDecide("94610031");
    Application second = readyToDecide("94610032");
    CaseTask task = tasks.open(first.id()).getFirst();
    String code = organisations.get(task.organisation()).code();
    Worker head = worker(code, "94610033", task.role());
    Seen page = head.browse().open(first.workPath());
    assertThat(page.page().select("form[action$=/answer]")).isEmpty();
    Seen asked = decision(page, first).send();
    assertThat(asked.text()).contains("дахин батална уу");
    assertThat(tasks.open(first.id())).isNotEmpty();
    String otherWay = way(first).replace("/decision", "/answer");
    Seen byOtherWay = post(head.browse(), otherWay, Map.of("outcome", "granted"));
    assertThat(byOtherWay.status()).isEqualTo(404);
    Seen done = asked.form(way(first)).with(CODE, head.telephone().code(0)).send();
    assertThat(done.path()).isEqualTo(first.workPath());
    assertThat(tasks.open(first.id())).isEmpty();
    Seen next = decision(head.browse().open(second.workPath()), second).send();
    assertThat(next.path()).isEqualTo(second.workPath());
    assertThat(tasks.open(second.id())).isEmpty();
  }

  @Test
  void aTaskIsGivenAndClosedAfterTheCode() {
    Worker giver = worker("kg-3", "94610034", Role.HEAD);
    var executor = people.official("kg-3", "Гүйцэтгэгч", "94610035", Role.OFFICIAL);
    Seen asked =
        giver
            .browse()
            .open("/work/directives/new")
            .form("/work/directives")
            .with("text", "Шугамын засварыг алхмаар баталгаажуулж дуусгах")
            .with("dueOn", "2026-03-20")
            .with("post", executor.post().toString())
            .send();
    assertThat(asked.text()).contains("дахин батална уу");
    assertThat(given()).isZero();
    Seen made = asked.form("/work/directives").with(CODE, giver.telephone().code(0)).send();
    assertThat(given()).isEqualTo(1);
    Browse carrying = signedIn("94610035");
    carrying
        .open(made.path())
        .formWith("step", "REPORTED")
        .with("words", "Дууслаа")
        .file("files", "akt.pdf", "application/pdf", Planning.PDF)
        .send();
    clock.advance(Duration.ofMinutes(16));
    Seen closing = giver.browse().open(made.path()).form(made.path() + "/closing").send();
    assertThat(closing.text()).contains("дахин батална уу");
    Seen closed =
        closing.form(made.path() + "/closing").with(CODE, giver.telephone().code(0)).send();
    assertThat(closed.text()).contains("Хаалаа");
  }

  @Test
  void rulesOfRoutingAndReadyAnswersAreKeptAfterTheCode() {
    Worker province = worker("kg-3", "94610036", Role.PROVINCE_ADMINISTRATOR);
    Seen rule =
        province
            .browse()
            .open("/work/routes?category=W1")
            .formWith("category", "W1")
            .with("organisation", organisations.byCode("kg-3").orElseThrow().id().toString())
            .with("priority", "913")
            .send();
    assertAsked(rule, "select count(*) from petition.route where priority = 913");
    rule.form("/work/routes").with(CODE, province.telephone().code(0)).send();
    assertThat(count("select count(*) from petition.route where priority = 913")).isEqualTo(1);

    Worker keeper = worker("kg-3", "94610037", Role.ORGANISATION_ADMINISTRATOR);
    String made = "select count(*) from petition.answer_template where code = 'grave-words'";
    Seen template =
        keeper
            .browse()
            .open("/work/templates")
            .form("/work/templates")
            .with("code", "grave-words")
            .with("title", "Алхмын дараа")
            .with("body", "Бэлэн үг")
            .send();
    assertAsked(template, made);
    template.form("/work/templates").with(CODE, keeper.telephone().code(0)).send();
    assertThat(count(made)).isEqualTo(1);
  }

  @Test
  void wordsAreTakenOutAndManyAreApprovedAfterTheCode() {
    Petition petition = filings.file("W1", "4501");
    Worker head = worker("nauug", "94610038", Role.HEAD);
    String path = "/work/petitions/" + petition.reference().slug();
    Seen asked =
        head.browse()
            .open(path + "/redactions/new")
            .form(path + "/redactions")
            .with("parts", "BODY")
            .with("reason", "PERSONAL_DATA")
            .send();
    assertThat(asked.text()).contains("дахин батална уу");
    assertThat(head.browse().open(path).text()).doesNotContain("▇▇▇");
    Seen redacted = asked.form(path + "/redactions").with(CODE, head.telephone().code(0)).send();
    assertThat(redacted.text()).contains("▇▇▇");

    clock.advance(Duration.ofMinutes(16));
    Map<String, String> fields = Map.of("petition", petition.id().toString());
    for (String way : List.of("approval", "APPROVAL")) {
      Seen many = post(head.browse(), "/work/bulk/" + way + "/runs", fields);
      assertThat(many.status()).isEqualTo(way.equals("approval") ? 422 : 404);
    }
    assertThat(
            count("select count(*) from petition.bulk_run where account_id = '" + account() + "'"))
        .isZero();
  }

  private void assertAsked(Seen seen, String count) {
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("дахин батална уу");
    assertThat(count(count)).isZero();
  }

  private int given() {
    return count("select count(*) from plan.directive where text like '%алхмаар баталгаажуулж%'");
  }

  private int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  private Worker worker(String organisation, String phone, Role role) {
    people.official(organisation, "Алхам", phone, role);
    Browse browse = signedIn(phone);
    Authenticator telephone = Authenticator.add(browse, clock).telephone();
    clock.advance(Duration.ofMinutes(16));
    return new Worker(browse, telephone);
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  /// An application on which everything is done but the decision.
  private Application readyToDecide(String phone) {
    people.citizen("Хүсэгч", phone);
    String service = "residence-reference";
    Seen check = answers.fill(service, new Applicant(signedIn(phone)).begins(service), Map.of());
    String number = Applicant.number(Applicant.sends(check));
    Application application =
        applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
    CaseTask task = tasks.open(application.id()).getFirst();
    while (task.kind() != CaseTask.Kind.DECISION) {
      officials
          .whoever(task, port)
          .open(application.workPath())
          .form(application.workPath() + "/tasks/" + task.id() + "/answer")
          .with("outcome", task.kind().outcomes().getFirst())
          .send();
      task = tasks.open(application.id()).getFirst();
    }
    return application;
  }

  private String account() {
    return database
        .sql("select id from access.account where phone = '94610038'")
        .query(UUID.class)
        .single()
        .toString();
  }

  private String way(Application application) {
    UUID task = tasks.open(application.id()).getFirst().id();
    return application.workPath() + "/tasks/" + task + "/decision";
  }

  private Filling decision(Seen page, Application application) {
    return page.form(way(application)).with("outcome", "granted").with("words", "12 тоо толгой");
  }

  /// A form that no page shows.
  private static Seen post(Browse browse, String path, Map<String, String> fields) {
    String token = browse.open("/account/password").page().select("[name=_csrf]").val();
    String form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
    return browse.send(
        browse
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }
}
