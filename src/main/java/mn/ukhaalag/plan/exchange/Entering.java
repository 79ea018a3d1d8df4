package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.plan.BulkDetails;
import mn.ukhaalag.plan.BulkDetails.Aim;
import mn.ukhaalag.plan.BulkDetails.Helper;
import mn.ukhaalag.plan.BulkDetails.Money;
import mn.ukhaalag.plan.BulkDetails.Service;
import mn.ukhaalag.plan.BulkLines;
import mn.ukhaalag.plan.exchange.Imports.Order;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Head;
import mn.ukhaalag.plan.exchange.PlanFile.Line;
import mn.ukhaalag.plan.exchange.Taking.Taken;
import mn.ukhaalag.plan.exchange.page.ImportPage.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Enters the lines of a file that are new or changed, in batches of one transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Entering {

  private static final int BATCH = 2000;

  private final BulkLines lines;
  private final BulkDetails details;

  Entering(BulkLines lines, BulkDetails details) {
    this.lines = lines;
    this.details = details;
  }

  /// Is told how many of how many lines are entered.
  interface Progress {
    void at(int done, int total);
  }

  public void enter(Order order, Taken taken, Progress progress) {
    var run = new Run(order, known(taken.now()), progress, taken.file().lines());
    // All at once, for one stands under the other.
    run.deal(touched(taken, taken.file().heads()), heads -> enterHeads(run, heads));
    List<Deed> deeds = new ArrayList<>(touched(taken, taken.file().deeds()));
    deeds.sort(Comparator.comparing(it -> it.parent() != null));
    run.pass(deeds, batch -> enterDeeds(run, batch));
    run.pass(touched(taken, taken.file().gauges()), batch -> enterGauges(run, batch));
  }

  private static <T extends Line> List<T> touched(Taken taken, List<T> lines) {
    return lines.stream().filter(it -> taken.changes().change(it) != Change.SAME).toList();
  }

  private static Set<UUID> known(PlanFile now) {
    var known = new HashSet<UUID>();
    now.heads().forEach(it -> known.add(it.id()));
    now.deeds().forEach(it -> known.add(it.id()));
    now.gauges().forEach(it -> known.add(it.id()));
    return known;
  }

  private interface Deal<T> {
    void with(List<T> batch);
  }

  /// How far it is.
  private static final class Run {
    private final Order order;
    private final Set<UUID> known;
    private final Progress progress;
    private final int total;
    private int done;

    Run(Order order, Set<UUID> known, Progress progress, int total) {
      this.order = order;
      this.known = known;
      this.progress = progress;
      this.total = total;
    }

    <T> void pass(List<T> all, Deal<T> deal) {
      for (int from = 0; from < all.size(); from += BATCH) {
        deal(all.subList(from, Math.min(from + BATCH, all.size())), deal);
      }
    }

    <T> void deal(List<T> batch, Deal<T> deal) {
      deal.with(batch);
      done += batch.size();
      progress.at(done, total);
    }
  }

  private void enterHeads(Run run, List<Head> heads) {
    lines.putObjectives(
        run.order.author(),
        run.order.document(),
        heads.stream().map(it -> new BulkLines.Head(it.id(), it.facts())).toList(),
        run.known);
  }

  private void enterDeeds(Run run, List<Deed> deeds) {
    UUID document = run.order.document();
    lines.putMeasures(
        run.order.author(),
        document,
        deeds.stream()
            .map(
                it ->
                    new BulkLines.Deed(
                        it.id(), it.objective(), it.parent(), it.promise(), it.toString()))
            .toList(),
        run.known);
    List<UUID> ids = deeds.stream().map(Deed::id).toList();
    var money = new ArrayList<Money>();
    var helpers = new ArrayList<Helper>();
    var links = new ArrayList<Service>();
    for (Deed it : deeds) {
      it.budget().forEach((source, amount) -> money.add(new Money(it.id(), source, amount)));
      it.executors()
          .forEach(who -> helpers.add(new Helper(it.id(), who.organisation(), who.post())));
      it.links().forEach(link -> links.add(service(it.id(), link)));
    }
    details.putMoney(ids, money);
    details.putHelpers(ids, helpers);
    details.putLinks(document, ids, links);
  }

  private static Service service(UUID measure, PlanFile.Service link) {
    return new Service(measure, link.document(), link.objective(), link.measure(), link.articles());
  }

  private void enterGauges(Run run, List<Gauge> gauges) {
    lines.putIndicators(
        run.order.author(),
        run.order.document(),
        gauges.stream()
            .map(
                it ->
                    new BulkLines.Gauge(
                        it.id(), it.measure(), it.facts(), it.feed(), it.toString()))
            .toList(),
        run.known);
    var aims = new ArrayList<Aim>();
    for (Gauge it : gauges) {
      it.targets()
          .forEach(
              (period, value) ->
                  aims.add(new Aim(it.id(), period.year(), period.quarter(), value)));
    }
    details.putAims(gauges.stream().map(Gauge::id).toList(), aims);
  }
}
