package mn.ukhaalag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class LargeAnswersTest {

  private final LargeAnswers answers = new LargeAnswers(1, Duration.ZERO);

  @Test
  void oneTooManyIsSentAwayAndThePlaceIsFreeAfterwards() throws IOException {
    answers.write(
        () ->
            assertThatThrownBy(() -> answers.write(() -> {}))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("429"));
    assertThatThrownBy(() -> answers.write(LargeAnswersTest::breakOff))
        .isInstanceOf(IOException.class);
    var written = new ArrayList<String>();
    answers.write(() -> written.add("again"));
    assertThat(written).containsExactly("again");
  }

  private static void breakOff() throws IOException {
    throw new IOException("the reader is gone");
  }
}
