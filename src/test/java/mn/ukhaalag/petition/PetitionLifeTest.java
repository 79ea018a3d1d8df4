package mn.ukhaalag.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Aftermath.Again;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The life of a petition by the law, without any page.
@ProvinceTest
class PetitionLifeTest {

  @Autowired Intake intake;
  @Autowired Filings filings;
  @Autowired Petitions petitions;
  @Autowired Handling handling;
  @Autowired Assignments assignments;
  @Autowired Extensions extensions;
  @Autowired Answers answers;
  @Autowired Aftermath aftermath;
  @Autowired Escalation escalation;
  @Autowired Competence competence;
  @Autowired Ledger ledger;
  @Autowired Staff staff;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aPetitionIsRoutedRegisteredAssignedAnsweredRatedAndAppealed() {
    Petition petition = file("R3", "450151", "COMPLAINT", "");
    assertThat(petition.organisation()).isEqualTo(staff.organisationId("nauug"));
    assertThat(petition.status()).isEqualTo(Status.RECEIVED);
    assertThat(petition.receipt().originalDueOn()).hasToString("2026-04-01");

    Actor clerk = staff.in("nauug-clerk");
    Actor head = staff.in("nauug-head");
    handling.register(clerk, petition.id());
    assignments.assign(clerk, petition.id(), null, staff.post("nauug-clerk").id());
    extensions.extend(head, petition.id(), 10, "Сэлбэг захиалсан");
    answers.draft(clerk, petition.id(), Outcome.SATISFIED, "Гэрлийг зассан.", null);
    answers.giveBack(head, petition.id(), "Өдрийг нь бичнэ үү");
    answers.draft(clerk, petition.id(), Outcome.SATISFIED, "Гэрлийг 3-р сарын 5-нд зассан.", null);
    clock.advance(Duration.ofDays(3));
    answers.send(head, petition.id());

    Petition answered = petitions.get(petition.id());
    assertThat(answered.standing().answeredAt()).isEqualTo(clock.instant());
    assertThat(answered.isLate(clock.instant())).isFalse();
    aftermath.rate(new Author(null, null), petition.id(), 2, "Дахиад унтарсан");
    aftermath.openAgain(new Author(null, null), petition.id(), Again.APPEALED, "Дахиад унтарсан");
    assertThat(petitions.get(petition.id()).organisation())
        .isNotEqualTo(staff.organisationId("nauug"));
    assertThat(ledger.history(petition.thing()))
        .extracting(Entry::act)
        .containsExactly(
            "petition.filed",
            "petition.registered-by-office",
            "petition.assigned-to",
            "petition.extended",
            "petition.answer-drafted",
            "petition.answer-returned",
            "petition.answer-drafted",
            "petition.answer-sent",
            "petition.rated",
            "petition.appealed");
  }

  @Test
  void theSameSubmissionIsFiledOnceAndAnotherUnderItsKeyIsNot() {
    String key = UUID.randomUUID().toString();
    Filed first = intake.file(filings.filing("R1", "4501", "REQUEST", ""), nobody(), key);
    Filed again = intake.file(filings.filing("R1", "4501", "REQUEST", ""), nobody(), key);
    Filed other = intake.file(filings.filing("R2", "4501", "REQUEST", ""), nobody(), key);

    assertThat(first).isInstanceOf(Filed.Accepted.class);
    assertThat(again).isInstanceOf(Filed.Again.class);
    assertThat(other).isInstanceOf(Filed.KeyTaken.class);
    assertThat(((Filed.Again) again).petition().id())
        .isEqualTo(((Filed.Accepted) first).petition().id());
  }

  @Test
  void aComplaintNeverGoesToTheOneComplainedOf() {
    Petition petition = file("R3", "4501", "COMPLAINT", "nauug");
    assertThat(petition.organisation()).isNotEqualTo(staff.organisationId("nauug"));

    Actor clerk = staff.in("azdtg-clerk");
    Petition atOffice = file("X0", "4501", "COMPLAINT", "nauug");
    assertThatThrownBy(
            () ->
                handling.forward(
                    clerk, atOffice.id(), staff.organisationId("nauug"), "Харьяаллаар"))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void nobodyAnswersWhatHeSentHimself() {
    Actor clerk = staff.in("nauug-clerk");
    Actor head = staff.in("nauug-head");
    Petition petition = filings.file("R3", "450151", head.requireAccount());
    handling.register(clerk, petition.id());
    assignments.assign(clerk, petition.id(), null, staff.post("nauug-clerk").id());
    assertThatThrownBy(
            () -> answers.draft(head, petition.id(), Outcome.SATISFIED, "Гэрлийг зассан.", null))
        .isInstanceOf(NotFound.class);
    answers.draft(clerk, petition.id(), Outcome.SATISFIED, "Гэрлийг зассан.", null);
    assertThatThrownBy(() -> answers.send(head, petition.id())).isInstanceOf(NotFound.class);
    answers.send(staff.in("nauug-head"), petition.id());
  }

  @Test
  void strangersFindNothing() {
    Petition petition = file("R3", "4501", "REQUEST", "");
    assertThatThrownBy(
            () -> competence.seen(staff.in("heatnet-clerk"), petition.reference().text()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> handling.register(staff.in("heatnet-clerk"), petition.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsLateComesBeforeTheHeadAndTheSuperiorOnce() {
    file("R3", "4501", "REQUEST", "");
    clock.advance(Duration.ofDays(45));
    assertThat(escalation.run()).isPositive();
    assertThat(escalation.run()).isZero();
  }

  private Petition file(String category, String area, String kind, String subject) {
    Filed filed =
        intake.file(
            filings.filing(category, area, kind, subject), nobody(), UUID.randomUUID().toString());
    return ((Filed.Accepted) filed).petition();
  }

  private static Author nobody() {
    return new Author(null, null);
  }
}
