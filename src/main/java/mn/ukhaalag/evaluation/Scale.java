package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// How work is scored, from a certain day on. A published version is never changed: whoever keeps
/// its id keeps the rule that was in force then.
///
/// @param validFrom the first day on which it holds; it ends when the next version begins
/// @param sourceMn the law or rule that it stands in
public record Scale(
    UUID id,
    Kind kind,
    LocalDate validFrom,
    Content content,
    String sourceMn,
    String sourceEn,
    Trust trust) {

  /// Points are the score divided by this (0–100 becomes 0–5).
  private static final BigDecimal POINT = BigDecimal.valueOf(20);

  private static final int DIGITS = 2;

  /// What is scored.
  public enum Kind {
    /// Measures, documents and organisations.
    WORK,
    /// Single officials.
    OFFICIAL
  }

  /// Whether the numbers were seen in the law or a public source that quotes it.
  public enum Trust {
    VERIFIED,
    UNVERIFIED
  }

  /// How a document's score is made of its measures.
  public enum Averaging {
    /// Every measure counts the same, whatever objective it stands under.
    PLAIN,
    /// By the weights of the plan, level by level.
    WEIGHTED
  }

  /// From when on a measure counts; before that it is not due, and left out.
  public enum Counting {
    /// From the first day of its time.
    STARTED,
    /// When its time is over, or when it is done.
    DUE
  }

  public enum Light {
    GREEN,
    YELLOW,
    RED
  }

  /// Where the value of a part comes from.
  public enum Source {
    /// Measures of policy documents that the organisation answers for.
    POLICY,
    /// The organisation's own plans.
    PLANS,
    /// Tasks from meetings and orders, done in time.
    DIRECTIVES,
    /// Petitions answered in time.
    PETITIONS,
    /// Assessed by the monitoring team, with a reason.
    ASSESSED,
    /// The official's own plan.
    PLAN,
    /// Rated by the one who evaluates the official.
    RATED,
    /// The mean of what colleagues say.
    COLLEAGUES,
    /// Citizens' ratings of the answers that the official wrote.
    CITIZENS;

    public Kind kind() {
      return compareTo(ASSESSED) <= 0 ? Kind.WORK : Kind.OFFICIAL;
    }
  }

  /// A step that a percent counts as: the highest one that it reaches.
  public record Step(BigDecimal from, String nameMn, String nameEn) {}

  /// How a score is called.
  ///
  /// @param from the lowest score that is called so
  public record Band(BigDecimal from, String nameMn, String nameEn, Light light) {}

  /// A part of the whole score.
  ///
  /// @param weight of 100
  public record Part(String key, String nameMn, String nameEn, BigDecimal weight, Source source) {

    public Named name() {
      return new Named(nameMn, nameEn);
    }
  }

  /// What a scale says.
  ///
  /// @param steps what percents count as; empty if they count as they are
  /// @param bands by which scores are called, in any order; one begins at 0
  /// @param lateReport points that each late report takes from an organisation's score
  /// @param poorReport points that each report takes that had to be done again
  /// @param most the most points that reports can take in a year
  public record Content(
      Averaging averaging,
      Counting counting,
      List<Step> steps,
      List<Band> bands,
      List<Part> parts,
      BigDecimal lateReport,
      BigDecimal poorReport,
      BigDecimal most) {

    public Content {
      steps = sorted(steps, Comparator.comparing(Step::from));
      bands = sorted(bands, Comparator.comparing(Band::from));
      parts = List.copyOf(parts);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> lowestFirst) {
      return list.stream().sorted(lowestFirst.reversed()).toList();
    }

    /// What a percent counts as.
    public BigDecimal counted(BigDecimal percent) {
      return steps.stream()
          .map(Step::from)
          .filter(it -> it.compareTo(percent) <= 0)
          .findFirst()
          .orElse(steps.isEmpty() ? percent : BigDecimal.ZERO);
    }
  }

  /// The law or rule that it stands in.
  public Named source() {
    return new Named(sourceMn, sourceEn);
  }

  public static Thing thing(UUID id) {
    return new Thing("evaluation-scale", id);
  }

  /// A score as people read it: rounded here, once, at the end.
  public static BigDecimal rounded(BigDecimal score) {
    return score.setScale(DIGITS, RoundingMode.HALF_UP);
  }

  /// The band of a score, by the number that people read.
  public Band band(BigDecimal score) {
    BigDecimal rounded = rounded(score);
    return content.bands().stream()
        .filter(it -> it.from().compareTo(rounded) <= 0)
        .findFirst()
        .orElse(content.bands().getLast());
  }

  /// The score with its points and its band.
  public Grade grade(@Nullable BigDecimal score) {
    if (score == null) {
      return Grade.NONE;
    }
    Band band = band(score);
    return new Grade(
        rounded(score).toPlainString(),
        score.divide(POINT, DIGITS, RoundingMode.HALF_UP).toPlainString(),
        new Named(band.nameMn(), band.nameEn()),
        colour(band.light()));
  }

  private static String colour(Light light) {
    return switch (light) {
      case GREEN -> "green";
      case YELLOW -> "yellow";
      case RED -> "red";
    };
  }
}
