package mn.ukhaalag.plan.exchange;

import java.util.UUID;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import mn.ukhaalag.plan.exchange.Imports.Order;
import mn.ukhaalag.plan.exchange.Previews.Sum;
import mn.ukhaalag.plan.exchange.Taking.Taken;
import mn.ukhaalag.plan.exchange.page.ImportPage.State;
import mn.ukhaalag.web.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks files, and applies those that are right and that somebody has looked at: all of a file
/// or nothing.
@Component
class TakingIn {

  private static final Logger log = LoggerFactory.getLogger(TakingIn.class);

  private final Imports imports;
  private final ImportFiles files;
  private final GridReader reader;
  private final Taking taking;
  private final Previews previews;
  private final Entering entering;
  private final Documents documents;
  private final TransactionTemplate transaction;

  TakingIn(
      Imports imports,
      ImportFiles files,
      GridReader reader,
      Taking taking,
      Previews previews,
      Entering entering,
      Documents documents,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.files = files;
    this.reader = reader;
    this.taking = taking;
    this.previews = previews;
    this.entering = entering;
    this.documents = documents;
    this.transaction = transaction;
  }

  /// Does what waits to be done with the file. Doing it twice changes nothing.
  void run(UUID id) {
    Order order = imports.order(id).orElse(null);
    if (order == null || !order.state().isWaiting()) {
      return;
    }
    try {
      if (order.state() == State.CHECKING) {
        check(id, order);
      } else {
        apply(id, order);
      }
    } catch (RuntimeException problem) {
      fail(id, problem);
    }
  }

  /// Unless somebody else has done it meanwhile.
  private void fail(UUID id, RuntimeException problem) {
    if (imports.order(id).filter(it -> it.state().isWaiting()).isPresent()) {
      log.error("The import {} failed", id, problem);
      imports.end(id, State.FAILED, new Faults());
    }
  }

  private void check(UUID id, Order order) {
    var faults = new Faults();
    Taken taken = read(id, order, faults);
    transaction.executeWithoutResult(
        status -> {
          if (!imports.hold(id, State.CHECKING)) {
            return;
          }
          if (faults.isEmpty()) {
            imports.ready(id, previews.keep(id, taken.changes()), false);
          } else {
            imports.end(id, State.WRONG, faults);
          }
        });
    if (!faults.isEmpty()) {
      files.remove(id);
    }
  }

  private Taken read(UUID id, Order order, Faults faults) {
    Document document = documents.get(order.document());
    Grid grid = reader.read(files.path(id), faults, rows -> imports.advance(id, rows, 0));
    int total = grid.rows().size();
    return taking.take(order, document, grid, faults, rows -> imports.advance(id, rows, total));
  }

  private void apply(UUID id, Order order) {
    var faults = new Faults();
    boolean isOver;
    try {
      isOver =
          Boolean.TRUE.equals(
              transaction.execute(
                  status -> {
                    documents.requireOpen(order.document());
                    return imports.hold(id, State.APPLYING) && apply(id, order, faults);
                  }));
    } catch (Conflict closed) {
      faults.add("", closed.reason().key());
      imports.end(id, State.WRONG, faults);
      isOver = true;
    }
    if (isOver) {
      files.remove(id);
    }
  }

  /// In one transaction with its end: whoever comes second waits for the plan and finds it done.
  ///
  /// @return false if the plan has changed meanwhile, so that somebody has to look again and the
  ///     file is still needed
  private boolean apply(UUID id, Order order, Faults faults) {
    Taken taken = read(id, order, faults);
    if (!faults.isEmpty()) {
      imports.end(id, State.WRONG, faults);
      return true;
    }
    Sum sum = previews.look(taken.changes());
    if (!sum.digest().equals(order.digest())) {
      imports.ready(id, previews.keep(id, taken.changes()), true);
      return false;
    }
    entering.enter(order, taken, (done, total) -> imports.advance(id, done, total));
    imports.end(id, State.DONE, faults);
    return true;
  }
}
