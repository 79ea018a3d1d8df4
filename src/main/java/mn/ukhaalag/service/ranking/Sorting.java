package mn.ukhaalag.service.ranking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import mn.ukhaalag.service.ranking.page.Ranked;
import org.jspecify.annotations.Nullable;

/// The orders in which services can be looked at.
enum Sorting {
  BURDEN(Comparator.comparingInt(Ranked::position)),
  DEMAND(
      Comparator.comparing(
          (Ranked it) -> Ranking.sortable(it.burden().demand()), Comparator.reverseOrder())),
  COMPLAINTS(
      Comparator.comparing(
          (Ranked it) -> Ranking.sortable(it.burden().complaints()), Comparator.reverseOrder())),
  DAYS(
      Comparator.comparing(
          (Ranked it) -> Ranking.sortable(it.burden().days()), Comparator.reverseOrder())),
  /// The plan whose day is nearest, or was longest ago.
  PLAN(Comparator.comparing(Sorting::day)),
  STAGE(Comparator.comparing(it -> it.service().stage()));

  // Never given out, so never changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Comparator<Ranked> order;

  Sorting(Comparator<Ranked> order) {
    this.order = order;
  }

  Comparator<Ranked> order() {
    return order.thenComparingInt(Ranked::position).thenComparing(it -> it.service().code());
  }

  private static LocalDate day(Ranked ranked) {
    return ranked.plan() == null ? LocalDate.MAX : ranked.plan().target().plannedOn();
  }

  /// As it stands in addresses.
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Sorting of(@Nullable String typed) {
    for (Sorting sorting : values()) {
      if (sorting.slug().equals(typed)) {
        return sorting;
      }
    }
    return BURDEN;
  }
}
