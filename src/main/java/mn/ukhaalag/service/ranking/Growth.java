package mn.ukhaalag.service.ranking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.service.Inventories;
import mn.ukhaalag.service.Inventory;
import mn.ukhaalag.service.statistics.Figures;
import mn.ukhaalag.service.statistics.Period;
import mn.ukhaalag.web.Bar;
import org.springframework.stereotype.Component;

/// How use grows: who asked here and who asked at a counter, month by month.
@Component
class Growth {

  private static final int MONTHS = 24;

  private final Figures figures;
  private final Inventories inventories;
  private final LegalTime legalTime;

  Growth(Figures figures, Inventories inventories, LegalTime legalTime) {
    this.figures = figures;
    this.inventories = inventories;
    this.legalTime = legalTime;
  }

  /// A bar a month for the last two years: all who asked, and the part of them that asked here.
  List<Bar> months() {
    YearMonth last = YearMonth.from(legalTime.today());
    YearMonth first = last.minusMonths(MONTHS - 1L);
    SortedMap<YearMonth, Long> online = new TreeMap<>();
    asked(first, last)
        .values()
        .forEach(it -> it.forEach((month, number) -> online.merge(month, number, Long::sum)));
    Map<YearMonth, Long> counter = counter(first, last);
    var bars = new ArrayList<Bar>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      long here = online.getOrDefault(month, 0L);
      bars.add(new Bar(month.toString(), here + counter.getOrDefault(month, 0L), here, null));
    }
    return List.copyOf(bars);
  }

  /// Who asked here this year until the end of this month, by service, and in the same months of
  /// the year before.
  record Use(long now, long before) {}

  Map<UUID, Use> online() {
    YearMonth last = YearMonth.from(legalTime.today());
    YearMonth first = YearMonth.of(last.getYear(), 1);
    var now = asked(first, last);
    var before = asked(first.minusYears(1), last.minusYears(1));
    Map<UUID, Use> uses = new TreeMap<>();
    now.forEach((service, months) -> uses.put(service, new Use(sum(months), 0)));
    before.forEach(
        (service, months) ->
            uses.merge(
                service,
                new Use(0, sum(months)),
                (one, other) -> new Use(one.now(), other.before())));
    return uses;
  }

  private Map<UUID, SortedMap<YearMonth, Long>> asked(YearMonth first, YearMonth last) {
    return figures.online(new Period(first, last, null));
  }

  private Map<YearMonth, Long> counter(YearMonth first, YearMonth last) {
    Map<YearMonth, Long> counter = new TreeMap<>();
    for (Inventory inventory : inventories.between(first.getYear(), last.getYear())) {
      for (int month = 1; month <= Inventory.MONTHS; month++) {
        Integer asked = inventory.counter().get(month - 1);
        if (asked != null) {
          counter.merge(YearMonth.of(inventory.year(), month), (long) asked, Long::sum);
        }
      }
    }
    return counter;
  }

  private static long sum(SortedMap<YearMonth, Long> months) {
    return months.values().stream().mapToLong(it -> it).sum();
  }
}
