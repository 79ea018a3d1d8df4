package mn.ukhaalag.evaluation.board;

import java.math.BigDecimal;
import java.util.Objects;
import mn.ukhaalag.evaluation.Verdict;
import mn.ukhaalag.evaluation.Verdict.Kind;
import mn.ukhaalag.evaluation.Verdicts.Finding;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import org.jspecify.annotations.Nullable;

/// Reads the form in which the monitoring team writes down what it found.
final class Findings {

  private static final int LONGEST = 2000;

  private Findings() {}

  /// What was typed; use it only if the reading has no problems.
  ///
  /// @param told the percent that was reported; null if nothing was
  static Finding read(Reading reading, @Nullable BigDecimal told) {
    Kind kind = reading.choice("kind", Kind.class);
    boolean isConfirmed = kind == Kind.CONFIRMED;
    String reason =
        isConfirmed ? reading.optionalText("reason", LONGEST) : reading.text("reason", LONGEST);
    String evidence =
        isConfirmed ? reading.optionalText("evidence", LONGEST) : reading.text("evidence", LONGEST);
    return new Finding(kind, percent(reading, kind, told), reason, evidence);
  }

  private static @Nullable BigDecimal percent(
      Reading reading, Verdict.Kind kind, @Nullable BigDecimal told) {
    Problems problems = reading.problems();
    BigDecimal before = Objects.requireNonNullElse(told, BigDecimal.ZERO);
    return switch (kind) {
      case NOT_ASSESSABLE -> null;
      case CONFIRMED -> {
        problems.addIf(told == null, "kind", "evaluation.problem.nothing-told");
        yield before;
      }
      case LOWERED -> {
        BigDecimal percent = reading.hundredth("percent");
        problems.addIf(percent.compareTo(before) >= 0, "percent", "evaluation.problem.not-lower");
        yield percent;
      }
      case RAISED -> {
        BigDecimal percent = reading.hundredth("percent");
        problems.addIf(percent.compareTo(before) <= 0, "percent", "evaluation.problem.not-higher");
        yield percent;
      }
    };
  }
}
