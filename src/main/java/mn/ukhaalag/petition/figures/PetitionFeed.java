package mn.ukhaalag.petition.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.plan.Indicator.Direction;
import mn.ukhaalag.plan.IndicatorFeed;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;

/// Fills indicators of plans with how an organisation answers petitions.
@Component
class PetitionFeed implements IndicatorFeed {

  private static final String IN_TIME = "petition.in-time";
  private static final String MEDIAN_DAYS = "petition.median-days";
  private static final int MONTHS = 3;

  private final Figures figures;

  PetitionFeed(Figures figures) {
    this.figures = figures;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        new Figure(
            IN_TIME, Message.of("petition.figures.feed.in-time"), "%", Direction.RISING, true),
        new Figure(
            MEDIAN_DAYS,
            Message.of("petition.figures.feed.median-days"),
            "хоног",
            Direction.FALLING,
            false));
  }

  @Override
  public Optional<Value> value(String key, UUID organisation, int year, int quarter) {
    LocalDate first = LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    Totals totals =
        figures.total(
            new Selection(first, first.plusMonths(MONTHS - 1L), organisation, null, null, null));
    if (key.equals(IN_TIME)) {
      int due = totals.inTime() + totals.late();
      return due == 0
          ? Optional.empty()
          : Optional.of(new Share(BigDecimal.valueOf(totals.inTime()), BigDecimal.valueOf(due)));
    }
    return totals.medianDays().isPresent()
        ? Optional.of(new Amount(BigDecimal.valueOf(totals.medianDays().getAsInt())))
        : Optional.empty();
  }
}
