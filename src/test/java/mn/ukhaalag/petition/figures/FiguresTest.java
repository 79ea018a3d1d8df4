package mn.ukhaalag.petition.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.petition.figures.Cell.Answered;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The open statistics count what was done, when it was done.
@ProvinceTest
class FiguresTest {

  @Autowired Filings filings;
  @Autowired Assignments assignments;
  @Autowired Answers answers;
  @Autowired Counting counting;
  @Autowired Figures figures;
  @Autowired Staff staff;
  @Autowired SettableClock clock;
  @LocalServerPort int port;

  @Test
  void anAnswerCountsInTheMonthOfReceiptWithItsDays() {
    // A month that no other test files anything in.
    clock.set(Instant.parse("2025-05-05T02:00:00Z"));
    Petition inTime = filings.file("U1", "4501");
    Petition late = filings.file("U1", "4501");
    filings.file("U1", "4501");
    answer(inTime, 4);
    answer(late, 60);
    clock.set(Instant.parse("2025-08-05T02:00:00Z"));

    counting.run();
    figures.look();

    var may = LocalDate.of(2025, 5, 1);
    Totals total =
        figures.total(new Selection(may, may, staff.organisationId("heatnet"), "U", "4501", null));
    assertThat(total.received()).isEqualTo(3);
    assertThat(total.inTime()).isEqualTo(1);
    assertThat(total.late()).isEqualTo(2);
    assertThat(total.percentInTime()).hasValue(33);
    assertThat(total.medianDays()).hasValue(4);
    assertThat(counting.run()).isZero();

    var page =
        Browse.at(port).open("/petitions/figures?organisation=heatnet&from=2025-05&to=2025-05");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("33 %");
    assertThat(Browse.at(port).open("/petitions/figures.csv?from=2025-05&to=2025-05").body())
        .contains("2025-05,heatnet,U1,4501,WEB,3,1,2,0,0");
    clock.set(SettableClock.START);
  }

  @Test
  void theMedianIsThatOfAllAnswersAndNotOfTheCells() {
    var total =
        new Totals()
            .add(cell(new Answered(1, 3), new Answered(9, 1)))
            .add(cell(new Answered(9, 5)));
    assertThat(total.medianDays()).hasValue(9);
  }

  private static Cell cell(Answered... answers) {
    return new Cell(
        LocalDate.of(2025, 1, 1),
        UUID.randomUUID(),
        "U1",
        "4501",
        "WEB",
        9,
        9,
        0,
        0,
        0,
        List.of(answers));
  }

  private void answer(Petition petition, int days) {
    clock.set(petition.receivedAt());
    var clerk = staff.in("heatnet-clerk");
    assignments.assign(clerk, petition.id(), null, staff.post("heatnet-clerk").id());
    answers.draft(clerk, petition.id(), Outcome.SATISFIED, "Зассан.", null);
    clock.advance(Duration.ofDays(days));
    answers.send(staff.in("heatnet-head"), petition.id());
  }
}
