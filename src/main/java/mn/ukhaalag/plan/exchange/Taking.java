package mn.ukhaalag.plan.exchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Feeds;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import mn.ukhaalag.plan.exchange.Imports.Order;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;

/// Makes lines of a plan of the rows of a file, against what stands in the plan at that moment.
@Component
class Taking {

  private final Standing standing;
  private final Lexicon lexicon;
  private final Links links;
  private final Feeds feeds;
  private final Clock clock;

  Taking(Standing standing, Lexicon lexicon, Links links, Feeds feeds, Clock clock) {
    this.standing = standing;
    this.lexicon = lexicon;
    this.links = links;
    this.feeds = feeds;
    this.clock = clock;
  }

  /// What the file would make of the plan.
  ///
  /// @param now what stood in it when the file was checked
  record Taken(PlanFile now, PlanFile file, Changes changes) {}

  /// Checks the rows.
  ///
  /// @param faults gets all that is wrong; the lines are to be used only if that is nothing
  Taken take(Order order, Document document, Grid grid, Faults faults, IntConsumer progress) {
    PlanFile now = standing.of(document.id());
    Terms terms = lexicon.terms(order.language(), now, order.linkable());
    var fields = new Fields(document, grid, terms, faults);
    var ids = new NewIds(clock);
    var check =
        new FileCheck(
            now,
            grid,
            fields,
            ids,
            new DeedCheck(document, now, fields, refusals(document)),
            new GaugeCheck(document, now, fields, ids, feeds::find));
    PlanFile file = check.check(progress);
    if (!faults.isEmpty()) {
      return new Taken(now, PlanFile.EMPTY, changes(order, document, now, PlanFile.EMPTY));
    }
    return new Taken(now, file, changes(order, document, now, file));
  }

  private Changes changes(Order order, Document document, PlanFile now, PlanFile file) {
    var all =
        new PlanFile(
            List.of(),
            Stream.concat(now.deeds().stream(), file.deeds().stream()).toList(),
            Stream.concat(now.gauges().stream(), file.gauges().stream()).toList());
    return new Changes(document, lexicon.terms(order.language(), all, order.linkable()), now, file);
  }

  /// Why the plan cannot serve a document, asked once for each.
  private Function<UUID, Optional<Message>> refusals(Document document) {
    Map<UUID, Optional<Message>> known = new HashMap<>();
    return above ->
        known.computeIfAbsent(
            above,
            id -> {
              try {
                links.refuseCircle(document.id(), id);
                return Optional.empty();
              } catch (Conflict circle) {
                return Optional.of(circle.reason());
              }
            });
  }
}
