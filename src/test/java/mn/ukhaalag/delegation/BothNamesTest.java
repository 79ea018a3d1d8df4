package mn.ukhaalag.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.People.Placed;
import mn.ukhaalag.directory.DelegationRegister;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
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

/// What somebody does who stands in for another bears both names: on a certificate, in the history
/// of a plan, and where a program does it later in his name.
@ProvinceTest
class BothNamesTest {

  private static final String HEADER =
      "external_id,received_at,kind,category_code,area_code,title,body,channel,closed_at,outcome,answer\n";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired DelegationRegister delegations;
  @Autowired Organisations organisations;
  @Autowired Posts posts;
  @Autowired Planning planning;
  @Autowired Answers answers;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired CaseTasks tasks;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void onACertificateTheDeputyIsNamedAndWhoseSteadHeActsIn() {
    people.citizen("Гэрчлүүлэгч", "94610081");
    Browse citizen = signedIn("94610081");
    Application application = readyToDecide(citizen);
    CaseTask task = tasks.open(application.id()).getFirst();
    String place = organisations.get(task.organisation()).code();
    // In his own post he could not decide.
    Role other = task.role() == Role.OFFICIAL ? Role.INTAKE_OPERATOR : Role.OFFICIAL;
    Placed deputy = people.official(place, "Орлосон", "94610082", other);
    Placed head = holderOf(task);
    hand(head, deputy);
    Browse acting = signedIn("94610082");
    String way = application.workPath() + "/tasks/" + task.id() + "/decision";
    Seen decided =
        acting
            .open(application.workPath())
            .form(way)
            .with("outcome", "granted")
            .with("words", "12 тоо толгой")
            .send();
    assertThat(decided.statusBeforeRedirect()).as(decided.text()).isEqualTo(303);
    String paper =
        citizen.open(application.ownPath()).page().select("a[href*='/certificates/']").attr("href");
    assertThat(citizen.open(paper).text())
        .contains("Д.Орлосон", "түр орлон гүйцэтгэгч (үндсэн албан хаагч " + name(head) + ")");
    assertThat(taskRow(task)).isEqualTo(head.official());
  }

  @Test
  void theHistoryOfAPlanNamesWhoActedAndNotWhoHoldsThePostToday() {
    Placed head = people.official("registry", "Төлөвлөгч", "94610083", Role.HEAD);
    Placed deputy = people.official("registry", "Түртөлөвлөгч", "94610084", Role.OFFICIAL);
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.post(), null);
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), null);
    assertThat(measure.promise().code()).isEqualTo("1.1");
    hand(head, deputy);
    String path = "/work/plans/" + plan.id();
    Browse acting = signedIn("94610084");
    Seen weights = acting.open(path + "/weights");
    var weighing = weights.form(path + "/weights");
    weights
        .page()
        .select("input[name^=weight-]")
        .forEach(it -> weighing.with(it.attr("name"), "100"));
    weighing.send();
    Seen discussed = acting.open(path).form(path + "/steps").send();
    assertThat(discussed.text())
        .contains("түр орлон гүйцэтгэгч (үндсэн албан хаагч Д.Төлөвлөгч) – Д.Түртөлөвлөгч");

    // Both have left, and somebody else holds the post: the history is as before.
    clock.set(Instant.parse("2026-04-02T02:00:00Z"));
    people.leave(head);
    Placed next = people.official("registry", "Дараагийн", "94610085", Role.HEAD);
    takeOver(next, head.post());
    Seen later = signedIn("94610085").open(path);
    assertThat(later.text())
        .contains("(үндсэн албан хаагч Д.Төлөвлөгч) – Д.Түртөлөвлөгч")
        .doesNotContain("– Д.Дараагийн 2026");
  }

  @Test
  void anImportThatADeputyHandedInBearsBothNamesWhenItIsDone() {
    Placed holder = people.official("registry", "Эрхлэгч", "94610086", Role.PROVINCE_ADMINISTRATOR);
    Placed deputy = people.official("registry", "Түрэрхлэгч", "94610087", Role.OFFICIAL);
    hand(holder, deputy);
    String table =
        HEADER
            + "d-1,2025-01-02T09:00:00+08:00,REQUEST,R3,450151,Гэрэл,Гэрэл асахгүй байна,"
            + "CALL_CENTRE,2025-01-05T10:00:00+08:00,SATISFIED,Зассан\n";
    Seen handed =
        signedIn("94610087")
            .open("/work/imports")
            .form("/work/imports")
            .with("source", "deputy-history")
            .with("mode", "ALL_OR_NOTHING")
            .file("file", "old.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8))
            .send();
    assertThat(handed.statusBeforeRedirect()).as(handed.text()).isEqualTo(303);
    await(() -> !imported().isEmpty());
    UUID petition = UUID.fromString(imported());
    assertThat(ledger.history(new Thing("petition", petition)).getFirst().author())
        .isEqualTo(new Author(deputy.account(), holder.post(), holder.official()));
  }

  private String imported() {
    return database
        .sql(
            """
            select coalesce(max(petition_id::text), '') from petition.imported
            where source = 'deputy-history' and external_id = 'd-1'
            """)
        .query(String.class)
        .single();
  }

  private static void await(BooleanSupplier isSo) {
    for (int look = 0; look < 200 && !isSo.getAsBoolean(); look++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Application readyToDecide(Browse citizen) {
    String service = "livestock-reference";
    Seen check = answers.fill(service, new Applicant(citizen).begins(service), Map.of());
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

  /// Whoever holds the shipped post that decides and signs.
  private Placed holderOf(CaseTask task) {
    officials.whoever(task, port);
    UUID post =
        posts.of(task.organisation()).stream()
            .filter(it -> it.roles().contains(task.role()))
            .map(Post::id)
            .findFirst()
            .orElseThrow();
    return database
        .sql(
            """
            select account.id as account, account.official_id as official, post.id as post,
                   post.organisation_id as organisation
            from directory.post
            join directory.appointment on appointment.post_id = post.id
            join access.account on account.official_id = appointment.official_id
            where post.id = :post
            """)
        .param("post", post)
        .query(Placed.class)
        .single();
  }

  private String name(Placed placed) {
    return database
        .sql(
            "select left(family_name, 1) || '.' || given_name from directory.official where id = :id")
        .param("id", placed.official())
        .query(String.class)
        .single();
  }

  private UUID taskRow(CaseTask task) {
    return database
        .sql("select done_in_stead_of from service.task where id = :id")
        .param("id", task.id())
        .query(UUID.class)
        .single();
  }

  private void takeOver(Placed next, UUID post) {
    database
        .sql(
            "update directory.appointment set post_id = :post, valid_from = '2026-03-15' where post_id = :own")
        .param("post", post)
        .param("own", next.post())
        .update();
  }

  private void hand(Placed holder, Placed deputy) {
    var wish =
        new DelegationRegister.Wish(
            holder.post(),
            deputy.official(),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 20),
            "Ээлжийн амралт",
            "Б/2");
    delegations.give(new Author(holder.account(), holder.post()), wish);
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
