package mn.ukhaalag.service.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.service.Inventories;
import mn.ukhaalag.service.Inventory;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stages;
import mn.ukhaalag.service.Stages.Plan;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.ranking.page.Ranked;
import mn.ukhaalag.service.statistics.Figures;
import mn.ukhaalag.service.statistics.Period;
import mn.ukhaalag.service.statistics.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts services in the order of what they cost people.
@Component
class Ranking {

  private final Services services;
  private final Inventories inventories;
  private final Figures figures;
  private final Topics topics;
  private final Stages stages;
  private final Organisations organisations;
  private final Posts posts;
  private final LegalTime legalTime;

  Ranking(
      Services services,
      Inventories inventories,
      Figures figures,
      Topics topics,
      Stages stages,
      Organisations organisations,
      Posts posts,
      LegalTime legalTime) {
    this.services = services;
    this.inventories = inventories;
    this.figures = figures;
    this.topics = topics;
    this.stages = stages;
    this.organisations = organisations;
    this.posts = posts;
    this.legalTime = legalTime;
  }

  /// All that is known of a year.
  private record Year(
      Map<UUID, Inventory> told,
      Map<UUID, Sum> counted,
      Map<UUID, Integer> complaints,
      Weights weights) {}

  /// All services of that year, the one with the largest burden first.
  List<Ranked> of(int year) {
    Year known = year(year);
    List<Service> all = services.list();
    Map<UUID, Plan> plans = stages.plans();
    var names = organisations.named(all.stream().map(Service::organisation).distinct().toList());
    Map<UUID, Post> answering =
        posts.named(
            plans.values().stream()
                .map(it -> it.target().responsible())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    LocalDate today = legalTime.today();
    List<Ranked> unsorted =
        all.stream()
            .map(
                it -> {
                  Plan plan = plans.get(it.id());
                  return new Ranked(
                      0,
                      it,
                      name(names.get(it.organisation())),
                      burden(it, known),
                      plan,
                      plan == null ? null : title(answering.get(plan.target().responsible())),
                      plan != null && plan.isLate(today));
                })
            .toList();
    return positioned(unsorted);
  }

  /// The burden of one service in a year.
  Burden burden(Service service, int year) {
    return burden(service, year(year));
  }

  private Year year(int year) {
    LocalDate today = legalTime.today();
    LocalDate last = LocalDate.of(year, 12, 31);
    return new Year(
        inventories.of(year),
        figures.byService(Period.of(year)),
        topics.complaints(year),
        Weights.on(last.isBefore(today) ? last : today, legalTime));
  }

  private static Burden burden(Service service, Year year) {
    Inventory told = year.told().get(service.id());
    Sum sum = year.counted().get(service.id());
    OptionalInt median = sum == null ? OptionalInt.empty() : sum.spread().median();
    long cases = sum == null ? 0 : sum.received();
    int listed = service.documents();
    return new Burden(
        Figure.of(told == null ? null : told.demand(), cases == 0 ? null : cases),
        sum == null ? 0 : sum.online(),
        Figure.of(told == null ? null : told.visits(), null),
        Figure.of(told == null ? null : told.documents(), listed == 0 ? null : listed),
        Figure.of(told == null ? null : told.days(), median.isPresent() ? median.getAsInt() : null),
        Figure.of(told == null ? null : told.complaints(), year.complaints().get(service.id())),
        year.weights());
  }

  private static List<Ranked> positioned(List<Ranked> unsorted) {
    List<Ranked> sorted =
        unsorted.stream()
            .sorted(
                Comparator.comparingLong((Ranked it) -> it.burden().hours())
                    .reversed()
                    .thenComparing(it -> it.burden().demand().orZero(), Comparator.reverseOrder())
                    .thenComparing(it -> it.service().code()))
            .toList();
    var ranked = new ArrayList<Ranked>();
    int position = 0;
    long before = -1;
    for (int place = 0; place < sorted.size(); place++) {
      Ranked it = sorted.get(place);
      position = it.burden().hours() == before ? position : place + 1;
      before = it.burden().hours();
      ranked.add(
          new Ranked(
              position,
              it.service(),
              it.owner(),
              it.burden(),
              it.plan(),
              it.responsible(),
              it.isLate()));
    }
    return List.copyOf(ranked);
  }

  private static Label name(@Nullable Organisation organisation) {
    return organisation == null
        ? Label.NONE
        : new Label(organisation.nameMn(), organisation.nameEn());
  }

  private static @Nullable Label title(@Nullable Post post) {
    return post == null ? null : new Label(post.titleMn(), post.titleEn());
  }

  /// The year that a page shows if none is chosen: the last one about which something was said.
  int usualYear() {
    int now = legalTime.today().getYear();
    return Math.min(now, inventories.latestYear().orElse(now));
  }

  static BigDecimal sortable(Figure figure) {
    return figure.orZero();
  }
}
