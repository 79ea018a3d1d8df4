package mn.ukhaalag.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"})
  void noSpreadsheetRunsWhatBeginsLikeAFormula(String cell) {
    assertThat(CsvLines.safe(cell)).isEqualTo("'" + cell);
    assertThat(CsvLines.plain(CsvLines.safe(cell))).isEqualTo(cell);
  }
}
