package mn.ukhaalag.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the law does not allow changes nothing and leaves no trace; and so does what somebody has
/// no right to.
@ProvinceTest
class ForbiddenActsTest {

  private static final String CLERK = "nauug-clerk";
  private static final String HEAD = "nauug-head";
  private static final String CHARGED = "nauug-lighting-official";
  private static final List<String> ALL =
      List.of(
          CLERK,
          HEAD,
          CHARGED,
          "nauug-greening-official",
          "heatnet-clerk",
          "azdtg-auditor",
          "heatnet-head");

  private static final Map<Act, Set<String>> MAY =
      Map.ofEntries(
          Map.entry(Act.REGISTERED_BY_OFFICE, Set.of(CLERK, HEAD)),
          Map.entry(Act.FORWARDED, Set.of(CLERK, HEAD)),
          Map.entry(Act.ASSIGNED_TO, Set.of(CLERK, HEAD)),
          Map.entry(Act.MERGED_INTO, Set.of(CLERK, HEAD)),
          Map.entry(Act.RECLASSIFIED, Set.of(CLERK, HEAD)),
          Map.entry(Act.HELPED, Set.of(CLERK, HEAD, CHARGED)),
          Map.entry(Act.NOTED, Set.of(CLERK, HEAD, CHARGED)),
          Map.entry(Act.ASKED, Set.of(CLERK, HEAD, CHARGED)),
          Map.entry(Act.ANSWER_DRAFTED, Set.of(HEAD, CHARGED)),
          Map.entry(Act.EXTENDED, Set.of(HEAD)),
          Map.entry(Act.ANSWER_RETURNED, Set.of(HEAD)),
          Map.entry(Act.ANSWER_SENT, Set.of(HEAD)),
          Map.entry(Act.REDACTED, Set.of(HEAD)));

  @Autowired Staff staff;
  @Autowired Petitioning citizen;
  @Autowired DeedsOnPetition deeds;
  @Autowired Petitions petitions;
  @Autowired Competence competence;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsIllegalFromAStateIsRefusedAndChangesNothing(Status status) {
    Petition petition = in(status);
    List<Entry> before = ledger.history(petition.thing());
    Actor head = staff.in(HEAD);
    for (Act act : deeds.all()) {
      if (!petition.allows(act)) {
        assertThatThrownBy(() -> deeds.act(act, head, petition.id()))
            .as(act + " from " + status)
            .isInstanceOf(Conflict.class);
        assertThat(petitions.get(petition.id())).as("after " + act).isEqualTo(petition);
        assertThat(ledger.history(petition.thing())).as("after " + act).isEqualTo(before);
      }
    }
  }

  @Test
  void whoHasNoRightFindsNothingAndChangesNothing() {
    for (Map.Entry<Act, Set<String>> right : MAY.entrySet()) {
      Act act = right.getKey();
      Status status =
          Stream.of(Status.values()).filter(it -> allows(it, act)).findFirst().orElseThrow();
      Petition petition = in(status);
      List<Entry> before = ledger.history(petition.thing());
      for (String post : ALL) {
        if (!right.getValue().contains(post)) {
          assertThatThrownBy(() -> deeds.act(act, staff.in(post), petition.id()))
              .as(post + " must not do " + act)
              .isInstanceOf(NotFound.class);
        }
      }
      assertThat(petitions.get(petition.id())).isEqualTo(petition);
      assertThat(ledger.history(petition.thing())).isEqualTo(before);
    }
  }

  @Test
  void whoHasTheRightCanDoIt() {
    for (Map.Entry<Act, Set<String>> right : MAY.entrySet()) {
      Act act = right.getKey();
      Status status =
          Stream.of(Status.values()).filter(it -> allows(it, act)).findFirst().orElseThrow();
      for (String post : right.getValue()) {
        Petition petition = in(status);
        deeds.act(act, staff.in(post), petition.id());
        assertThat(ledger.history(petition.thing()))
            .as(post + " did " + act)
            .extracting(Entry::act)
            .contains(act.inLedger());
      }
    }
  }

  @Test
  void theHeadWhoIsComplainedOfDecidesNothing() {
    Petition petition = in(Status.DRAFTED);
    database
        .sql("update petition.petition set subject_post_id = :post where id = :id")
        .param("post", staff.post(HEAD).id())
        .param("id", petition.id())
        .update();
    for (Act act : List.of(Act.ANSWER_SENT, Act.ANSWER_RETURNED, Act.EXTENDED)) {
      assertThatThrownBy(() -> deeds.act(act, staff.in(HEAD), petition.id()))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void theOfficialWhoIsComplainedOfHandlesItByNoPost() {
    Petition petition = complaintAbout(CHARGED, in(Status.ASSIGNED));
    for (Act act : List.of(Act.NOTED, Act.ASKED, Act.HELPED, Act.ANSWER_DRAFTED)) {
      assertThatThrownBy(() -> deeds.act(act, staff.in(CHARGED), petition.id()))
          .as(act.toString())
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> competence.handled(staff.in(CHARGED), petition.reference().text()))
        .isInstanceOf(NotFound.class);
    assertThat(competence.handled(staff.in(CLERK), petition.reference().text()).id())
        .isEqualTo(petition.id());

    var second = new ArrayList<>(staff.in(CHARGED).holdings());
    second.addAll(staff.in(HEAD).holdings());
    var inTwoPosts = new Actor(UUID.randomUUID(), "two posts", second, Language.MN);
    assertThatThrownBy(() -> deeds.act(Act.EXTENDED, inTwoPosts, petition.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theOneComplainedOfHandlesItNotByHisUnitEither() {
    Petition petition = complaintAbout(CHARGED, in(Status.ASSIGNED));
    database
        .sql("update petition.petition set post_id = null, unit_id = :unit where id = :id")
        .param("unit", staff.post(CHARGED).unit())
        .param("id", petition.id())
        .update();
    assertThatThrownBy(() -> deeds.act(Act.ANSWER_DRAFTED, staff.in(CHARGED), petition.id()))
        .isInstanceOf(NotFound.class);
  }

  private Petition complaintAbout(String post, Petition petition) {
    database
        .sql("update petition.petition set subject_post_id = :post where id = :id")
        .param("post", staff.post(post).id())
        .param("id", petition.id())
        .update();
    return petitions.get(petition.id());
  }

  private static boolean allows(Status status, Act act) {
    return legal(act).contains(status);
  }

  private static Set<Status> legal(Act act) {
    return switch (act) {
      case REGISTERED_BY_OFFICE, FORWARDED, MERGED_INTO -> Set.of(Status.RECEIVED);
      case ANSWER_RETURNED, ANSWER_SENT -> Set.of(Status.DRAFTED);
      default -> Set.of(Status.ASSIGNED);
    };
  }

  /// A petition in that state, in the hands of the lighting official of the city's service.
  private Petition in(Status status) {
    Petition petition = citizen.request("R3", "Гудамж харанхуй");
    boolean isCharged = status != Status.RECEIVED && status != Status.REGISTERED;
    database
        .sql(
            """
            update petition.petition
            set status = :status, post_id = :post,
                closed_at = case when :closed then received_at end
            where id = :id
            """)
        .param("status", status.name())
        .param("post", isCharged ? staff.post(CHARGED).id() : null)
        .param("closed", !status.isOpen())
        .param("id", petition.id())
        .update();
    if (status == Status.DRAFTED) {
      database
          .sql(
              """
              insert into petition.answer (petition_id, outcome, words, drafted_at)
              values (:id, 'SATISFIED', 'Зассан', now())
              """)
          .param("id", petition.id())
          .update();
    }
    return petitions.get(petition.id());
  }
}
