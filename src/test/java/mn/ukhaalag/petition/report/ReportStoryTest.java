package mn.ukhaalag.petition.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clerk hands in the report of the quarter, and the governor's office that of the aimag.
@ProvinceTest
class ReportStoryTest {

  /// A quarter in which no other test files anything.
  private static final Instant IN_QUARTER = Instant.parse("2031-05-04T02:00:00Z");

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Filings citizen;
  @Autowired Handling handling;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aQuarterIsCutOffOnTheTwentieth() {
    assertThat(Quarter.of(LocalDate.of(2026, 3, 20))).hasToString("2026-1");
    assertThat(Quarter.of(LocalDate.of(2026, 3, 21))).hasToString("2026-2");
    assertThat(Quarter.of(LocalDate.of(2026, 12, 21))).hasToString("2027-1");
    var first = new Quarter(2026, 1);
    assertThat(first.from()).isEqualTo("2025-12-21");
    assertThat(first.until()).isEqualTo("2026-03-20");
    assertThat(first.due()).isEqualTo("2026-03-23");
  }

  @Test
  void everyOrganisationIsCountedInTheOfficialColumns() {
    Petition inTime = received("R3", IN_QUARTER);
    Petition late = received("R3", IN_QUARTER);
    Petition elsewhere = received("R3", IN_QUARTER);
    received("R3", Instant.parse("2031-06-21T02:00:00Z"));
    end(inTime, Duration.ofDays(-1));
    end(late, Duration.ofDays(1));
    forward(elsewhere);
    clock.set(IN_QUARTER);

    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen own = clerk.open("/work/report?quarter=2031-2");
    assertThat(own.text()).contains("2031.03.21", "2031.06.20", "2031.06.23");
    assertThat(figures(own, "Бүгд", "Нийт", "Гомдол", "Цахимаар", "Хугацаандаа шийдвэрлэсэн"))
        .containsExactly("2", "2", "2", "1");
    assertThat(figures(own, "Бүгд", "Хугацаа хэтэрсэн", "Шилжүүлсэн")).containsExactly("1", "1");
    assertThat(clerk.open("/work/report?quarter=2031-2&organisation=azdtg").status())
        .isEqualTo(404);

    Browse governor = signedIn.in("azdtg-governor", port);
    Seen aimag = governor.open("/work/report?quarter=2031-2&organisation=azdtg");
    assertThat(figures(aimag, "Бүгд", "Нийт")).containsExactly("3");
    Seen file = governor.open("/work/report.csv?quarter=2031-2&organisation=azdtg");
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.body().lines().skip(1).findFirst().orElseThrow()).startsWith("Бүгд,3,0,3,");
    assertThat(Browse.at(port).open("/work/report").path()).startsWith("/sign-in");
  }

  private static List<String> figures(Seen page, String row, String... columns) {
    Element found =
        page.page().select("tr:has(th[scope=row])").stream()
            .filter(it -> it.select("th").text().equals(row))
            .findFirst()
            .orElseThrow();
    return List.of(columns).stream()
        .map(column -> found.select("td[data-label=" + column + "]").text())
        .toList();
  }

  private Petition received(String category, Instant at) {
    clock.set(at);
    return citizen.file(category, "4501");
  }

  private void end(Petition petition, Duration fromDeadline) {
    database
        .sql(
            """
            update petition.petition
            set status = 'ANSWERED', answered_at = due_at + :by::interval,
                closed_at = due_at + :by::interval
            where id = :id
            """)
        .param("by", fromDeadline.toString())
        .param("id", petition.id())
        .update();
  }

  private void forward(Petition petition) {
    clock.set(IN_QUARTER);
    handling.register(staff.in("nauug-clerk"), petition.id());
    handling.forward(
        staff.in("nauug-clerk"), petition.id(), staff.organisationId("azdtg"), "Харьяалал");
  }
}
