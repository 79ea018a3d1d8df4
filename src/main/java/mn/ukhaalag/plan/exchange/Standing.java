package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Executors;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Links.Link;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Head;
import mn.ukhaalag.plan.exchange.PlanFile.Period;
import mn.ukhaalag.plan.exchange.PlanFile.Service;
import org.springframework.stereotype.Component;

/// Reads what stands in a plan now, with a fixed number of queries.
@Component
class Standing {

  private final Objectives objectives;
  private final Measures measures;
  private final Indicators indicators;
  private final Figures figures;
  private final Budgets budgets;
  private final Executors executors;
  private final Links links;

  Standing(
      Objectives objectives,
      Measures measures,
      Indicators indicators,
      Figures figures,
      Budgets budgets,
      Executors executors,
      Links links) {
    this.objectives = objectives;
    this.measures = measures;
    this.indicators = indicators;
    this.figures = figures;
    this.budgets = budgets;
    this.executors = executors;
    this.links = links;
  }

  PlanFile of(UUID document) {
    List<Head> heads =
        objectives.of(document).stream()
            .map(
                it ->
                    new Head(
                        it.id(),
                        0,
                        new Objective.Facts(it.parent(), it.code(), it.title(), it.weight())))
            .toList();
    List<Measure> all = measures.of(document);
    List<UUID> ids = all.stream().map(Measure::id).toList();
    var money = budgets.of(ids);
    var helping = executors.of(ids);
    Map<UUID, List<Link>> served =
        links.of(ids).stream().collect(Collectors.groupingBy(Link::measure));
    List<Deed> deeds =
        all.stream()
            .map(
                it ->
                    new Deed(
                        it.id(),
                        0,
                        it.objective(),
                        it.parent(),
                        it.promise(),
                        money.getOrDefault(it.id(), Map.of()),
                        helping.getOrDefault(it.id(), List.of()),
                        served.getOrDefault(it.id(), List.of()).stream()
                            .map(Standing::service)
                            .toList()))
            .toList();
    return new PlanFile(heads, deeds, gauges(ids));
  }

  private static Service service(Link link) {
    return new Service(
        link.aboveDocument(), link.objective(), link.aboveMeasure(), link.articles());
  }

  private List<Gauge> gauges(List<UUID> measures) {
    List<Indicator> all = indicators.of(measures);
    Map<UUID, List<Target>> targets =
        figures.targets(all.stream().map(Indicator::id).toList()).stream()
            .collect(Collectors.groupingBy(Target::indicator));
    return all.stream().map(it -> gauge(it, targets.getOrDefault(it.id(), List.of()))).toList();
  }

  private static Gauge gauge(Indicator indicator, List<Target> targets) {
    var aims = new TreeMap<Period, BigDecimal>();
    targets.forEach(it -> aims.put(new Period(it.year(), it.quarter()), it.value()));
    return new Gauge(
        indicator.id(), 0, indicator.measure(), indicator.facts(), indicator.feed(), aims);
  }
}
