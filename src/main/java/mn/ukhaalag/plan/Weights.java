package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The weights of siblings: together they are 100. Siblings of whom nobody has said a weight
/// count
/// the same.
public final class Weights {

  public static final BigDecimal ALL = BigDecimal.valueOf(100);

  private Weights() {}

  /// Siblings whose weights are not 100 together.
  ///
  /// @param under the objective or measure that they stand under; null at the top of the
  ///     document
  /// @param total of the weights that were said
  public record Group(@Nullable UUID under, BigDecimal total) {

    /// What is missing to 100; negative if it is too much.
    public BigDecimal missing() {
      return ALL.subtract(total);
    }
  }

  /// What siblings lack to 100, negative if they have too much; empty if they are right.
  ///
  /// @param weights of all of them; null for one of whom nobody has said it
  public static Optional<BigDecimal> missing(Collection<? extends @Nullable BigDecimal> weights) {
    boolean nobodySaid = weights.stream().allMatch(Objects::isNull);
    boolean somebodyLacks = weights.stream().anyMatch(Objects::isNull);
    BigDecimal missing = ALL.subtract(total(weights));
    return nobodySaid || (!somebodyLacks && missing.signum() == 0)
        ? Optional.empty()
        : Optional.of(missing);
  }

  private static BigDecimal total(Collection<? extends @Nullable BigDecimal> weights) {
    BigDecimal total = BigDecimal.ZERO;
    for (BigDecimal weight : weights) {
      total = weight == null ? total : total.add(weight);
    }
    return total;
  }

  /// All siblings of a document that are not right, whatever stands under what.
  public static List<Group> wrong(List<Objective> objectives, List<Measure> measures) {
    Map<@Nullable UUID, List<@Nullable BigDecimal>> siblings = new HashMap<>();
    objectives.stream()
        .filter(it -> !it.isDropped())
        .forEach(it -> add(siblings, it.parent(), it.weight()));
    List<Group> wrong = new ArrayList<>(groups(siblings));
    Map<@Nullable UUID, List<@Nullable BigDecimal>> below = new HashMap<>();
    measures.stream()
        .filter(it -> it.state() != Measure.State.DROPPED)
        .forEach(
            it ->
                add(
                    below,
                    it.parent() == null ? it.objective() : it.parent(),
                    it.promise().weight()));
    wrong.addAll(groups(below));
    return List.copyOf(wrong);
  }

  private static void add(
      Map<@Nullable UUID, List<@Nullable BigDecimal>> siblings,
      @Nullable UUID under,
      @Nullable BigDecimal weight) {
    List<@Nullable BigDecimal> known = siblings.get(under);
    List<@Nullable BigDecimal> weights = known == null ? new ArrayList<>() : known;
    weights.add(weight);
    siblings.put(under, weights);
  }

  private static List<Group> groups(Map<@Nullable UUID, List<@Nullable BigDecimal>> siblings) {
    var wrong = new ArrayList<Group>();
    siblings.forEach(
        (under, weights) -> {
          if (missing(weights).isPresent()) {
            wrong.add(new Group(under, total(weights)));
          }
        });
    return wrong;
  }
}
