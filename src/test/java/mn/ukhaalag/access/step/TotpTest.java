package mn.ukhaalag.access.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of RFC 6238, appendix B, by their last six digits, and of RFC 4648, section 10.
class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"fooba, MZXW 6YTB", "12345678901234567890, GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"})
  void secretsAreTypedInBase32(String secret, String typed) {
    assertThat(Totp.typed(secret.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
  }
}
