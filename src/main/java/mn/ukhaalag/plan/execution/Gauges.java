package mn.ukhaalag.plan.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.Indicator.Breakdown;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Progress;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Cell;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Gauge;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Part;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Share;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows where the indicators of a measure stand, and what can be entered for them today.
@Component
class Gauges {

  private static final int QUARTERS = 4;
  private static final int MONTHS = 3;
  private static final List<String> SEXES = List.of("F", "M");
  private static final List<String> AGES = List.of("0-14", "15-34", "35-54", "55");

  private final Indicators indicators;
  private final Figures figures;
  private final Areas areas;
  private final Words words;
  private final LegalTime legalTime;

  Gauges(Indicators indicators, Figures figures, Areas areas, Words words, LegalTime legalTime) {
    this.indicators = indicators;
    this.figures = figures;
    this.areas = areas;
    this.words = words;
    this.legalTime = legalTime;
  }

  /// The indicators of a measure, each for the quarter in which the day lies.
  List<Gauge> of(UUID measure) {
    List<Indicator> all = indicators.of(List.of(measure));
    List<UUID> ids = all.stream().map(Indicator::id).toList();
    Map<UUID, List<Target>> targets =
        figures.targets(ids).stream().collect(Collectors.groupingBy(Target::indicator));
    Map<UUID, List<Actual>> actuals =
        figures.actuals(ids).stream().collect(Collectors.groupingBy(Actual::indicator));
    return all.stream()
        .map(
            it ->
                gauge(
                    it,
                    targets.getOrDefault(it.id(), List.of()),
                    actuals.getOrDefault(it.id(), List.of())))
        .toList();
  }

  /// The quarter of the day.
  static int quarter(LocalDate day) {
    return (day.getMonthValue() - 1) / MONTHS + 1;
  }

  private Gauge gauge(Indicator indicator, List<Target> targets, List<Actual> actuals) {
    LocalDate today = legalTime.today();
    int year = today.getYear();
    int quarter = quarter(today);
    List<Actual> ofYear = actuals.stream().filter(it -> it.year() == year).toList();
    var cells = new ArrayList<Cell>();
    for (Target target : targets) {
      List<Actual> known = actuals.stream().filter(it -> it.year() == target.year()).toList();
      int until = target.quarter() == 0 ? QUARTERS : target.quarter();
      cells.add(
          new Cell(
              target.year(),
              target.quarter(),
              target.value(),
              reached(indicator, known, until).orElse(null)));
    }
    return new Gauge(
        indicator,
        year,
        quarter,
        List.copyOf(cells),
        progress(indicator, targets, ofYear, year).orElse(null),
        parts(indicator, ofYear, quarter),
        shares(indicator, ofYear),
        indicator.feed() != null);
  }

  private static Optional<BigDecimal> reached(
      Indicator indicator, List<Actual> actuals, int quarter) {
    return Progress.reached(
        indicator.facts().counting(), indicator.facts().isShare(), actuals, quarter);
  }

  /// Towards the target of the year.
  private static Optional<BigDecimal> progress(
      Indicator indicator, List<Target> targets, List<Actual> ofYear, int year) {
    var facts = indicator.facts();
    return targets.stream()
        .filter(it -> it.year() >= year && it.quarter() == 0)
        .findFirst()
        .flatMap(
            target ->
                reached(indicator, ofYear, QUARTERS)
                    .map(
                        actual ->
                            Progress.of(
                                facts.direction(), facts.baseline(), target.value(), actual)));
  }

  private List<Part> parts(Indicator indicator, List<Actual> ofYear, int quarter) {
    return codes(indicator.facts().breakdown())
        .map(
            code -> {
              Actual known =
                  ofYear.stream()
                      .filter(it -> it.quarter() == quarter && it.part().equals(code))
                      .findFirst()
                      .orElse(null);
              return new Part(
                  code,
                  name(code),
                  Numbers.text(known == null ? null : known.value()),
                  Numbers.text(known == null ? null : known.numerator()),
                  Numbers.text(known == null ? null : known.denominator()));
            })
        .toList();
  }

  private List<Share> shares(Indicator indicator, List<Actual> ofYear) {
    if (indicator.facts().breakdown() == null) {
      return List.of();
    }
    return codes(indicator.facts().breakdown())
        .flatMap(
            code ->
                reached(
                    indicator,
                    ofYear.stream().filter(it -> it.part().equals(code)).toList(),
                    QUARTERS)
                    .map(value -> new Share(name(code), value))
                    .stream())
        .toList();
  }

  private Stream<String> codes(@Nullable Breakdown breakdown) {
    if (breakdown == null) {
      return Stream.of("");
    }
    return switch (breakdown) {
      case SEX -> SEXES.stream().map("SEX:"::concat);
      case AGE -> AGES.stream().map("AGE:"::concat);
      case SUM -> areas.sums().stream().map(Area::code).map("SUM:"::concat);
    };
  }

  private Named name(String code) {
    if (code.startsWith("SUM:")) {
      return areas
          .find(code.substring("SUM:".length()))
          .map(it -> new Named(it.nameMn(), it.nameEn()))
          .orElse(Named.NONE);
    }
    String key = "plan.part." + (code.isEmpty() ? "all" : code.replace(':', '.'));
    return new Named(words.get(Language.MN, key), words.get(Language.EN, key));
  }
}
