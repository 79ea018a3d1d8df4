package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document.State;
import mn.ukhaalag.web.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The life of a plan in its record: versions, links, refusals.
@ProvinceTest
class PlanLifeTest {

  @Autowired Planning planning;
  @Autowired Documents documents;
  @Autowired Objectives objectives;
  @Autowired Measures measures;
  @Autowired Links links;
  @Autowired Versions versions;
  @Autowired Staff staff;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whatIsApprovedIsKeptWordForWordAndShownAgainstTheNextVersion() {
    Document plan = draft(Level.ORGANISATION);
    Objective objective = planning.objective(plan, "1");
    Measure first = planning.measure(objective, "1.1", plan.organisation(), plan.keeper());
    Document inForce = planning.enforce(plan);
    assertThat(inForce.state()).isEqualTo(State.IN_FORCE);
    assertThat(openTasks(first.id())).isEqualTo(1);
    assertThatThrownBy(() -> planning.measure(objective, "1.2", plan.organisation(), null))
        .isInstanceOf(Conflict.class);

    Document amended = planning.take(inForce, Step.AMENDMENT_BEGUN);
    var half = first.promise();
    measures.change(
        Author.SYSTEM,
        first,
        new Measure.Promise(
            half.code(),
            "Өөр агуулга",
            half.result(),
            half.organisation(),
            half.post(),
            half.startsOn(),
            half.dueOn(),
            BigDecimal.valueOf(50),
            true,
            false),
        first.revision());
    assertThatThrownBy(() -> planning.take(amended, Step.AMENDMENT_APPROVED))
        .isInstanceOf(Conflict.class);
    measures.change(
        Author.SYSTEM,
        measures.get(first.id()),
        measures.get(first.id()).promise().by(null),
        measures.get(first.id()).revision());
    database
        .sql("update plan.measure set weight = 100 where id = :id")
        .param("id", first.id())
        .update();
    Document again = planning.take(amended, Step.AMENDMENT_APPROVED);
    assertThat(again.version()).isEqualTo(2);

    var one = versions.find(plan.id(), 1).orElseThrow();
    var two = versions.find(plan.id(), 2).orElseThrow();
    List<Difference> changes = Difference.between(one.sentences(), two.sentences());
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().facts())
        .extracting(Difference.Fact::key)
        .containsExactly("plan.fact.post", Difference.TITLE);
  }

  @Test
  void aLinkThatWouldPutAPlanUnderItselfIsRefused() {
    Document yearly = draft(Level.YEAR);
    Document one = draft(Level.ORGANISATION);
    Document two = draft(Level.ORGANISATION);
    Objective high = planning.objective(yearly, "1");
    Objective first = planning.objective(one, "1");
    Objective second = planning.objective(two, "1");
    Measure low = planning.measure(first, "1.1", one.organisation(), null);
    Measure other = planning.measure(second, "1.1", two.organisation(), null);
    links.add(Author.SYSTEM, low, high, "2.3");
    links.add(Author.SYSTEM, low, second, "");
    assertThat(links.upwards(one.id())).contains(yearly.id(), two.id());

    assertThatThrownBy(() -> links.add(Author.SYSTEM, other, low, ""))
        .isInstanceOf(Conflict.class)
        .hasMessage("plan.conflict.circle");
    Measure top = planning.measure(high, "1.1", yearly.organisation(), null);
    assertThatThrownBy(() -> links.add(Author.SYSTEM, top, low, ""))
        .isInstanceOf(Conflict.class)
        .hasMessage("plan.conflict.lower");
    assertThat(links.under(List.of(high.id()), List.of(), 9)).hasSize(1);
  }

  @Test
  void anObjectiveCannotStandUnderItself() {
    Document plan = draft(Level.YEAR);
    Objective chapter = planning.objective(plan, "1");
    UUID goal =
        objectives.add(
            Author.SYSTEM, plan.id(), new Objective.Facts(chapter.id(), "1.1", "Зорилго", null));
    assertThatThrownBy(
            () ->
                objectives.change(
                    Author.SYSTEM,
                    chapter,
                    new Objective.Facts(goal, "1", chapter.title(), chapter.weight()),
                    chapter.revision()))
        .hasMessage("plan.conflict.circle-objective");
  }

  @Test
  void twoWhoEditOneMeasureDoNotOverwriteEachOther() {
    Document plan = draft(Level.ORGANISATION);
    Measure seen =
        planning.measure(planning.objective(plan, "1"), "1.1", plan.organisation(), null);
    var earlier = seen.promise().dueOn(seen.promise().dueOn().minusDays(10));
    assertThat(measures.change(Author.SYSTEM, seen, earlier, seen.revision())).isTrue();
    var later = seen.promise().dueOn(seen.promise().dueOn().plusDays(10));
    assertThat(measures.change(Author.SYSTEM, seen, later, seen.revision())).isFalse();
    assertThat(measures.get(seen.id()).promise().dueOn()).isEqualTo(earlier.dueOn());
  }

  @Test
  void codesStandInTheOrderInWhichPeopleReadThem() {
    var codes = new java.util.ArrayList<>(List.of("2.1.10", "2.1.9", "10", "2", "2.1"));
    codes.sort(Codes.by(it -> it));
    assertThat(codes).containsExactly("2", "2.1", "2.1.9", "2.1.10", "10");
  }

  private Document draft(Level level) {
    var post = staff.post("education-head");
    return planning.draft(level, post.organisation(), post.id(), null);
  }

  private long openTasks(UUID thing) {
    return database
        .sql("select count(*) from inbox.task where thing_id = :id and done_at is null")
        .param("id", thing)
        .query(Long.class)
        .single();
  }
}
