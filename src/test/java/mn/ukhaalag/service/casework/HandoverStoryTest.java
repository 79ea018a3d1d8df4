package mn.ukhaalag.service.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Officials hand cases to colleagues, and heads hand out many.
@ProvinceTest
class HandoverStoryTest {

  private static final String OFFICE = "steel";
  private static final String MANY = "/work/application-handovers";

  @LocalServerPort int port;
  @Autowired PermitOffice office;
  @Autowired ProcessPatterns patterns;
  @Autowired CaseTasks tasks;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  /// Somebody at work.
  private record Clerk(Browse browse, String post, String name) {

    boolean sees(Application application) {
      return browse.open("/work?whose=POST").text().contains(application.reference().text());
    }
  }

  @Test
  void aCaseGoesToAColleagueAndBack() {
    Application one = asked("test-hand-one");
    Clerk bat = clerk(Role.OFFICIAL);
    Clerk dulam = clerk(Role.OFFICIAL);
    Seen page = bat.browse().open(one.workPath());
    page.form(path(one) + "/taking").send();
    Seen empty = bat.browse().open(one.workPath()).form(path(one) + "/handover").send();
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Хамт ажиллагчаа сонгоно уу");
    assertThat(colleagues(empty)).contains(dulam.post()).doesNotContain(bat.post());

    Seen given = hands(bat, one, dulam, "Зургийг нь харна уу");
    assertThat(given.statusBeforeRedirect()).isEqualTo(303);
    assertThat(given.text()).contains("Зургийг нь харна уу", bat.name() + " → " + dulam.name());
    assertThat(bat.sees(one)).isFalse();
    assertThat(dulam.sees(one)).isTrue();
    assertThat(dulam.browse().open("/notices").text())
        .contains(one.reference().text() + ": Танд шилжүүллээ")
        .doesNotContain("Зургийг нь харна уу");
    Entry entry = last(one);
    assertThat(entry.act()).isEqualTo("service.handed-over");
    assertThat(entry.detail()).containsEntry("from", bat.post()).containsEntry("to", dulam.post());
    assertThat(bat.browse().open(one.workPath()).page().select("form[action$=/answer]")).isEmpty();

    Seen back = dulam.browse().open(one.workPath());
    ends(back, one, "Миний ажил биш");
    assertThat(dulam.sees(one)).isFalse();
    assertThat(bat.sees(one)).isTrue();
    assertThat(last(one).act()).isEqualTo("service.given-back");
    assertThat(bat.browse().open("/notices").text()).contains("Танд буцааж өглөө");
    // Whoever took it himself gives it back to everybody.
    Seen before = bat.browse().open(one.workPath());
    ends(before, one, "");
    assertThat(tasks.open(one.id()).getFirst().takenPost()).isNull();
    assertThat(ends(before, one, "").status()).isEqualTo(409);
    hands(dulam, one, bat, "");
    bat.browse().open(one.workPath()).form(path(one) + "/answer").with("outcome", "passed").send();
    assertThat(office.now(one).status()).isEqualTo(Application.Status.EXAMINED);
  }

  @Test
  void onlyWhoMayDoAStepGivesItOrGetsIt() {
    Application one = asked("test-hand-rights");
    Clerk bat = clerk(Role.OFFICIAL);
    Clerk operator = clerk(Role.INTAKE_OPERATOR);
    Clerk head = clerk(Role.HEAD);
    Seen page = bat.browse().open(one.workPath());
    assertThat(colleagues(page)).contains(head.post()).doesNotContain(operator.post());
    Seen refused = page.form(path(one) + "/handover").with("colleague", operator.post()).send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("энэ хамт ажиллагчид шилжүүлэх боломжгүй");
    assertThat(operator.browse().open(one.workPath()).status()).isEqualTo(404);
    // Who asked for it is nobody's colleague here, and can do nothing with it either.
    Clerk asker = clerk(Role.OFFICIAL);
    database
        .sql(
            """
            update service.request set account_id =
                (select id from access.account where name = :name) where application_id = :id
            """)
        .param("name", asker.name())
        .param("id", one.id())
        .update();
    assertThat(colleagues(bat.browse().open(one.workPath()))).doesNotContain(asker.post());
    assertThat(hands(bat, one, asker, "").status()).isEqualTo(409);
    // A decision is for heads alone, and so is handing it over.
    bat.browse().open(one.workPath()).form(path(one) + "/answer").with("outcome", "passed").send();
    Clerk other = clerk(Role.HEAD);
    Seen decision = head.browse().open(one.workPath());
    assertThat(colleagues(decision)).contains(other.post()).doesNotContain(bat.post(), head.post());
    assertThat(decision.form(path(one) + "/handover").with("colleague", bat.post()).send().status())
        .isEqualTo(409);
  }

  @Test
  void aHeadHandsOutSeveral() {
    Service service = service("test-hand-many");
    Application one = office.ask(service);
    Application two = office.ask(service);
    Application done = office.ask(service);
    Clerk head = clerk(Role.HEAD);
    Clerk bat = clerk(Role.OFFICIAL);
    office.withdraws(done);
    assertThat(bat.browse().open("/work").page().select("[formaction=" + MANY + "]")).isNotEmpty();
    Seen chosen = many(head, List.of(one, two, done));
    assertThat(chosen.text())
        .contains(one.reference().text(), two.reference().text(), "2 хүсэлт")
        .doesNotContain(done.reference().text());
    Seen nobody = chosen.form(MANY + "/done").send();
    assertThat(nobody.status()).isEqualTo(422);
    Seen told =
        nobody
            .form(MANY + "/done")
            .with("colleague", bat.post())
            .with("message", "Энэ долоо хоногт")
            .send();
    assertThat(told.path()).isEqualTo("/work");
    assertThat(bat.sees(one)).isTrue();
    assertThat(bat.sees(two)).isTrue();
    assertThat(bat.browse().open(two.workPath()).text()).contains("Энэ долоо хоногт");

    Seen again = many(head, List.of(one)).form(MANY + "/done").with("colleague", bat.post()).send();
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("1 нь шилжүүлэгдсэнгүй");
    asked("test-hand-poly", "poly");
    Clerk stranger = clerk("poly", Role.HEAD);
    assertThat(many(stranger, List.of(one)).text()).contains("Шилжүүлэх зүйл алга");
  }

  /// What the button under the list of cases sends.
  private static Seen many(Clerk clerk, List<Application> chosen) {
    String[] ids = chosen.stream().map(it -> it.id().toString()).toArray(String[]::new);
    return clerk.browse().open("/work/applications").form(MANY).with(Application.THING, ids).send();
  }

  private Application asked(String code) {
    return office.ask(service(code));
  }

  private Application asked(String code, String organisation) {
    return office.ask(service(code, organisation));
  }

  private Service service(String code) {
    return service(code, OFFICE);
  }

  private Service service(String code, String organisation) {
    Service service = office.service(code, organisation);
    office.publish(service, patterns.draw(new Plan(Pattern.CHECK_AND_APPROVAL, List.of())));
    return service;
  }

  private String path(Application application) {
    CaseTask open = tasks.open(application.id()).getFirst();
    return application.workPath() + "/tasks/" + open.id();
  }

  private static List<String> colleagues(Seen page) {
    return page.page().select("select[name=colleague] option").eachAttr("value");
  }

  private Seen hands(Clerk from, Application application, Clerk to, String words) {
    return from.browse()
        .open(application.workPath())
        .form(path(application) + "/handover")
        .with("colleague", to.post())
        .with("message", words)
        .send();
  }

  private Seen ends(Seen page, Application application, String words) {
    String path = path(application) + "/handover";
    return page.form(path).with("message", words).press(path + "/end");
  }

  private Entry last(Application application) {
    return ledger.history(application.thing()).getLast();
  }

  private Clerk clerk(Role role) {
    return clerk(OFFICE, role);
  }

  private Clerk clerk(String organisation, Role role) {
    Browse browse = Administrator.of(organisation, role, port, database, sessions);
    return database
        .sql(
            """
            select p.id, p.code from directory.post p
            join directory.organisation o on o.id = p.organisation_id
            where o.code = :organisation and p.code like 'keeper-%' order by p.id desc limit 1
            """)
        .param("organisation", organisation)
        .query((row, number) -> new Clerk(browse, row.getString("id"), row.getString("code")))
        .single();
  }
}
