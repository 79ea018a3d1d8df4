package mn.ukhaalag.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.IndicatorFeed.Figure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All figures that the system can fill indicators with.
@Component
public class Feeds {

  private final List<IndicatorFeed> feeds;
  private final Indicators indicators;
  private final Figures figures;
  private final Measures measures;

  Feeds(List<IndicatorFeed> feeds, Indicators indicators, Figures figures, Measures measures) {
    this.feeds = feeds;
    this.indicators = indicators;
    this.figures = figures;
    this.measures = measures;
  }

  public List<Figure> list() {
    return feeds.stream().flatMap(feed -> feed.figures().stream()).toList();
  }

  public Optional<Figure> find(String key) {
    return list().stream().filter(figure -> figure.key().equals(key)).findFirst();
  }

  /// Fills the indicators of all plans in force with the figures of a quarter. What has not
  /// changed
  /// is not written again.
  ///
  /// @return how many indicators there are to fill
  @Transactional
  public int fill(int year, int quarter) {
    List<Indicator> fed = indicators.fed(list().stream().map(Figure::key).toList(), year);
    var known = measures.named(fed.stream().map(Indicator::measure).distinct().toList());
    for (Indicator indicator : fed) {
      Measure measure = known.get(indicator.measure());
      if (measure != null) {
        fill(indicator, measure.promise().organisation(), year, quarter);
      }
    }
    return fed.size();
  }

  private void fill(Indicator indicator, UUID organisation, int year, int quarter) {
    String key = String.valueOf(indicator.feed());
    for (IndicatorFeed feed : feeds) {
      if (feed.figures().stream().anyMatch(it -> it.key().equals(key))) {
        feed.value(key, organisation, year, quarter)
            .ifPresent(
                value ->
                    figures.reach(
                        Author.SYSTEM, indicator, actual(indicator, value, year, quarter)));
      }
    }
  }

  private static Actual actual(
      Indicator indicator, IndicatorFeed.Value value, int year, int quarter) {
    return switch (value) {
      case IndicatorFeed.Amount amount ->
          new Actual(indicator.id(), year, quarter, "", amount.value(), null, null);
      case IndicatorFeed.Share share ->
          new Actual(
              indicator.id(), year, quarter, "", null, share.numerator(), share.denominator());
    };
  }
}
