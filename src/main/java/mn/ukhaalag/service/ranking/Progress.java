package mn.ukhaalag.service.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.StageMoves;
import mn.ukhaalag.service.Stages;
import mn.ukhaalag.service.ranking.page.Moved;
import mn.ukhaalag.service.ranking.page.Ranked;
import mn.ukhaalag.service.ranking.page.StageCount;
import mn.ukhaalag.service.ranking.page.Used;
import org.springframework.stereotype.Component;

/// What the boards say: how many services stand where, what moved, and what is used more.
@Component
class Progress {

  private static final int MOST = 200;
  private static final int USED = 20;
  private static final int QUARTER = 3;

  private final Services services;
  private final StageMoves moves;
  private final Growth growth;
  private final LegalTime legalTime;

  Progress(Services services, StageMoves moves, Growth growth, LegalTime legalTime) {
    this.services = services;
    this.moves = moves;
    this.growth = growth;
    this.legalTime = legalTime;
  }

  /// How many services stand at each stage.
  List<StageCount> stages(List<Ranked> all) {
    return Arrays.stream(Stage.values())
        .map(
            stage ->
                new StageCount(
                    stage, all.stream().filter(it -> it.service().stage() == stage).count()))
        .toList();
  }

  /// What moved this year, the newest first.
  List<Moved> moved() {
    List<Stages.Move> done = moves.since(beginOfYear(), MOST);
    Map<UUID, Service> named =
        byId(services.named(done.stream().map(Stages.Move::service).distinct().toList()));
    Instant quarter = beginOfQuarter();
    var moved = new ArrayList<Moved>();
    for (Stages.Move move : done) {
      Service service = named.get(move.service());
      if (service != null) {
        moved.add(new Moved(service, move, !move.at().isBefore(quarter)));
      }
    }
    return List.copyOf(moved);
  }

  /// The services that most people asked for here this year.
  List<Used> used() {
    Map<UUID, Growth.Use> uses = growth.online();
    return services.named(List.copyOf(uses.keySet())).stream()
        .map(it -> used(it, uses.getOrDefault(it.id(), new Growth.Use(0, 0))))
        .sorted(
            Comparator.comparingLong(Used::now).reversed().thenComparing(it -> it.service().code()))
        .limit(USED)
        .toList();
  }

  private static Used used(Service service, Growth.Use use) {
    return new Used(service, use.now(), use.before());
  }

  private static Map<UUID, Service> byId(List<Service> services) {
    return services.stream().collect(Collectors.toMap(Service::id, Function.identity()));
  }

  private Instant beginOfYear() {
    return begin(legalTime.today().withDayOfYear(1));
  }

  private Instant beginOfQuarter() {
    LocalDate today = legalTime.today();
    int month = (today.getMonthValue() - 1) / QUARTER * QUARTER + 1;
    return begin(today.withDayOfMonth(1).withMonth(month));
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
