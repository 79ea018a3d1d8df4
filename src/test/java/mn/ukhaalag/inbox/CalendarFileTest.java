package mn.ukhaalag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A calendar file keeps to RFC 5545.
class CalendarFileTest {

  private static final Instant END_OF_5_MARCH = Instant.parse("2026-03-05T16:00:00Z");

  @Test
  void longLinesAreFoldedBetweenLetters() {
    String summary = "Өргөдөл, гомдол; 🐎\\ ".repeat(20) + "\nтөгсөв";
    String file = file(summary);
    for (String line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
    }
    assertThat(file.replace("\r\n ", ""))
        .contains("SUMMARY:" + "Өргөдөл\\, гомдол\\; 🐎\\\\ ".repeat(20) + "\\nтөгсөв\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void aDeadlineStandsOnItsLastDay() {
    assertThat(file("x")).contains("DTSTART;VALUE=DATE:20260305", "DTEND;VALUE=DATE:20260306");
  }

  @Test
  void aTaskIsSomethingToDoAsWellAsADay() {
    String file = file("x");
    assertThat(file.substring(file.indexOf("BEGIN:VTODO"), file.indexOf("END:VTODO")))
        .contains("DUE;VALUE=DATE:20260305", "STATUS:NEEDS-ACTION", "PRIORITY:1", "SUMMARY:x");
    assertThat(file.split("\r\n", -1))
        .filteredOn(line -> line.startsWith("UID:"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  private static String file(String summary) {
    return new CalendarFile("Ажил")
        .task(new UUID(1, 2), summary, "http://localhost/x", END_OF_5_MARCH, END_OF_5_MARCH, true)
        .finished();
  }
}
