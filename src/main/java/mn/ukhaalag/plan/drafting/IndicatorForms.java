package mn.ukhaalag.plan.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Feeds;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Breakdown;
import mn.ukhaalag.plan.Indicator.Counting;
import mn.ukhaalag.plan.Indicator.Direction;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.IndicatorFeed.Figure;
import mn.ukhaalag.plan.Progress;
import mn.ukhaalag.plan.Weights;
import mn.ukhaalag.plan.drafting.page.IndicatorPage.Goal;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads and fills the form for an indicator.
@Component
class IndicatorForms {

  static final Map<String, String> LABELS = labels();

  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_UNIT = 60;
  private static final int LONGEST_SOURCE = 300;
  private static final int QUARTERS = 4;
  private static final int SHORT = 6;
  private static final int STRIDE = 5;

  private final Figures figures;
  private final Feeds feeds;
  private final Posts posts;

  IndicatorForms(Figures figures, Feeds feeds, Posts posts) {
    this.figures = figures;
    this.feeds = feeds;
    this.posts = posts;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("name", "plan.fact.title");
    labels.put("unit", "plan.fact.unit");
    labels.put("baseline", "plan.fact.baseline");
    return labels;
  }

  /// Quarters for a plan of one year, years for a short one, every fifth year for a long one.
  static List<Goal> goals(Document document) {
    int first = document.from().getYear();
    int last = document.to().getYear();
    var goals = new ArrayList<Goal>();
    if (first == last) {
      for (int quarter = 1; quarter <= QUARTERS; quarter++) {
        goals.add(new Goal(first, quarter));
      }
    }
    int stride = last - first < SHORT ? 1 : STRIDE;
    for (int year = last; year >= first; year -= stride) {
      goals.add(new Goal(year, 0));
    }
    goals.sort(
        java.util.Comparator.comparingInt(Goal::year)
            .thenComparingInt(goal -> goal.quarter() == 0 ? QUARTERS + 1 : goal.quarter()));
    return List.copyOf(goals);
  }

  /// The facts as typed; of one that the system fills, the system knows the kind of the figures.
  ///
  /// @param organisation that answers for the measure
  Indicator.Facts read(Reading reading, UUID organisation) {
    Optional<Figure> fed = feed(reading);
    String year = reading.optionalText("baselineYear", QUARTERS);
    boolean isYear = year.isEmpty() || year.matches("(19|20|21)\\d\\d");
    reading.problems().addIf(!isYear, "baselineYear", "plan.problem.year");
    return new Indicator.Facts(
        reading.text("name", LONGEST_NAME),
        fed.map(Figure::unit).orElseGet(() -> reading.text("unit", LONGEST_UNIT)),
        fed.map(Figure::direction).orElseGet(() -> reading.choice("direction", Direction.class)),
        reading.optionalChoice("counting", Counting.class).orElse(Counting.POINT),
        fed.map(Figure::isShare).orElse(reading.has("isShare")),
        reading.optionalNumber("baseline").orElse(null),
        year.isEmpty() || !isYear ? null : Integer.valueOf(year),
        fed.isPresent() ? null : reading.optionalChoice("breakdown", Breakdown.class).orElse(null),
        reading.optionalText("source", LONGEST_SOURCE),
        fed.isPresent() ? null : enteredBy(reading, organisation));
  }

  private @Nullable UUID enteredBy(Reading reading, UUID organisation) {
    UUID chosen = reading.id("enteredBy");
    if (chosen == null) {
      return null;
    }
    UUID where = posts.find(chosen).map(Post::organisation).orElse(null);
    reading
        .problems()
        .addIf(!organisation.equals(where), "enteredBy", "plan.problem.post-elsewhere");
    return chosen;
  }

  /// What the system is to fill it with, if that was chosen.
  Optional<Figure> feed(Reading reading) {
    String key = reading.optionalText("feed", LONGEST_SOURCE);
    Optional<Figure> figure = feeds.find(key);
    reading.problems().addIf(!key.isEmpty() && figure.isEmpty(), "feed", "web.problem.choice");
    return figure;
  }

  /// The targets as typed; null for one that is to be none. Each is checked against the
  /// direction.
  static Map<Goal, Optional<BigDecimal>> targets(
      Reading reading, Document document, Indicator.Facts facts) {
    var targets = new LinkedHashMap<Goal, Optional<BigDecimal>>();
    for (Goal goal : goals(document)) {
      BigDecimal value = reading.optionalNumber(goal.field()).orElse(null);
      targets.put(goal, Optional.ofNullable(value));
      if (value != null) {
        check(reading, goal, value, facts);
      }
    }
    boolean isNone = targets.values().stream().allMatch(Optional::isEmpty);
    Goal last = goals(document).getLast();
    reading.problems().addIf(isNone, last.field(), "plan.problem.target-missing");
    return targets;
  }

  private static void check(Reading reading, Goal goal, BigDecimal value, Indicator.Facts facts) {
    boolean isAgainst = Progress.isAgainst(facts.direction(), facts.baseline(), value);
    reading
        .problems()
        .addIf(
            isAgainst,
            goal.field(),
            "plan.problem.against." + facts.direction(),
            Numbers.text(facts.baseline()),
            Numbers.text(value));
    boolean isNoShare = facts.isShare() && (value.signum() < 0 || value.compareTo(Weights.ALL) > 0);
    reading.problems().addIf(isNoShare, goal.field(), "plan.problem.share");
  }

  /// What stands in the form of an indicator as it is now.
  Typed typed(Indicator indicator) {
    var facts = indicator.facts();
    var values = new LinkedHashMap<String, String>();
    values.put("name", facts.name());
    values.put("unit", facts.unit());
    values.put("direction", facts.direction().name());
    values.put("counting", facts.counting().name());
    values.put("isShare", facts.isShare() ? "yes" : "");
    values.put("baseline", Numbers.text(facts.baseline()));
    values.put("baselineYear", text(facts.baselineYear()));
    values.put("breakdown", facts.breakdown() == null ? "" : facts.breakdown().name());
    values.put("source", facts.source());
    UUID enteredBy = facts.enteredBy();
    values.put("enteredBy", enteredBy == null ? "" : enteredBy.toString());
    values.put("feed", indicator.feed() == null ? "" : indicator.feed());
    values.put("revision", Integer.toString(indicator.revision()));
    for (Target target : figures.targets(List.of(indicator.id()))) {
      values.put(new Goal(target.year(), target.quarter()).field(), Numbers.text(target.value()));
    }
    return new Typed(values);
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
