package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.CodeLimits.Admission;
import mn.ukhaalag.access.CodeLimits.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Nobody makes the house send messages without end.
@ProvinceTest
class CodeLimitsTest {

  private static final int SMS_A_DAY = 12;

  @Autowired JdbcClient database;
  @Autowired Secrets secrets;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;

  /// A day on which no other test sends anything.
  @BeforeEach
  void goFarAway() {
    clock.set(Instant.parse("2031-03-02T02:00:00Z"));
    database.sql("delete from access.code_sending where at > '2031-01-01'").update();
  }

  @AfterEach
  void comeBack() {
    clock.set(SettableClock.START);
  }

  @Test
  void aStrangersNumberIsLeftInPeace() {
    for (int sent = 0; sent < 2; sent++) {
      assertThat(follow(1, "10.0.0." + sent).admitted()).hasSize(1);
    }
    assertThat(follow(1, "10.0.0.9").why()).isEqualTo(Refusal.CONTACT_HOUR);
    clock.advance(Duration.ofHours(2));
    assertThat(follow(1, "10.0.0.9").admitted()).hasSize(1);
    assertThat(follow(1, "10.0.0.9").why()).isEqualTo(Refusal.CONTACT_DAY);
    assertThat(admit(CodePurpose.RESET, 1, "10.0.0.9").admitted()).hasSize(1);
    clock.advance(Duration.ofDays(1));
    assertThat(follow(1, "10.0.0.9").admitted()).hasSize(1);
  }

  @Test
  void oneClientAsksForSomeAnHour() {
    var many = IntStream.range(0, 5).mapToObj(CodeLimitsTest::phone).toList();
    Admission some = admit(CodePurpose.SIGNATURE, many, "10.0.1.1");
    assertThat(some.admitted()).hasSize(3);
    assertThat(some.why()).isEqualTo(Refusal.ADDRESS);
    assertThat(follow(7, "10.0.1.2").admitted()).hasSize(1);
    clock.advance(Duration.ofHours(1));
    assertThat(follow(8, "10.0.1.1").admitted()).hasSize(1);
  }

  @Test
  void strangersNeverUseUpWhatOthersNeed() {
    for (int number = 0; number < SMS_A_DAY / 2; number++) {
      assertThat(follow(20 + number, "10.0.2." + number).admitted()).hasSize(1);
    }
    assertThat(follow(30, "10.0.2.9").why()).isEqualTo(Refusal.HOUSE);
    assertThat(admit(CodePurpose.REGISTRATION, 31, "10.0.2.9").why()).isEqualTo(Refusal.HOUSE);
    for (int number = 0; number < SMS_A_DAY / 2; number++) {
      assertThat(admit(CodePurpose.RESET, 40 + number, "10.0.3." + number).admitted()).hasSize(1);
    }
    assertThat(admit(CodePurpose.RESET, 50, "10.0.3.9").why()).isEqualTo(Refusal.HOUSE);
    var mail = List.of(new Contact(Contact.Kind.EMAIL, "bat@example.mn"));
    assertThat(admit(CodePurpose.RESET, mail, "10.0.3.9").admitted()).hasSize(1);
  }

  private Admission follow(int number, String from) {
    return admit(CodePurpose.FOLLOW, number, from);
  }

  private Admission admit(CodePurpose purpose, int number, String from) {
    return admit(purpose, List.of(phone(number)), from);
  }

  private Admission admit(CodePurpose purpose, List<Contact> contacts, String from) {
    var settings = new CodeSettings(2, 3, 3, 3, SMS_A_DAY);
    var limits = new CodeLimits(database, secrets, settings, clock);
    return Objects.requireNonNull(
        transaction.execute(status -> limits.admit(purpose, contacts, from)));
  }

  private static Contact phone(int number) {
    return new Contact(Contact.Kind.PHONE, "%08d".formatted(88_000_000 + number));
  }
}
