package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.plan.BulkLines;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import mn.ukhaalag.plan.exchange.FileCheck.Known;
import mn.ukhaalag.plan.exchange.Imports.Order;
import mn.ukhaalag.plan.exchange.page.ImportPage.State;
import mn.ukhaalag.web.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks files, and applies those that are right: all of a file or nothing.
@Component
class TakingIn {

  private static final Logger log = LoggerFactory.getLogger(TakingIn.class);
  private static final int BATCH = 2000;

  private final Imports imports;
  private final ImportFiles files;
  private final GridReader reader;
  private final BulkLines lines;
  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Organisations organisations;
  private final TransactionTemplate transaction;

  TakingIn(
      Imports imports,
      ImportFiles files,
      GridReader reader,
      BulkLines lines,
      Documents documents,
      Objectives objectives,
      Measures measures,
      Organisations organisations,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.files = files;
    this.reader = reader;
    this.lines = lines;
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.organisations = organisations;
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
      imports.end(id, State.FAILED, List.of());
    }
  }

  private void check(UUID id, Order order) {
    var faults = new Faults();
    PlanFile file = read(id, documents.get(order.document()), faults);
    imports.advance(id, 0, file.lines());
    imports.end(id, faults.isEmpty() ? State.READY : State.WRONG, faults.list());
    if (!faults.isEmpty()) {
      files.remove(id);
    }
  }

  private PlanFile read(UUID id, Document document, Faults faults) {
    Grid grid = reader.read(files.path(id), faults);
    return new FileCheck(document, known(document), grid, faults).check();
  }

  private Known known(Document document) {
    Map<String, UUID> codes = new HashMap<>();
    objectives.of(document.id()).forEach(it -> codes.put(it.code(), it.id()));
    var taken = new HashSet<String>();
    measures.of(document.id()).forEach(it -> taken.add(it.promise().code()));
    Map<String, UUID> names = new HashMap<>();
    for (Organisation organisation : organisations.list()) {
      names.put(organisation.code().toLowerCase(Locale.ROOT), organisation.id());
      names.put(organisation.nameMn().toLowerCase(Locale.ROOT), organisation.id());
    }
    return new Known(codes, taken, names);
  }

  private void apply(UUID id, Order order) {
    var faults = new Faults();
    try {
      transaction.executeWithoutResult(
          status -> {
            documents.requireOpen(order.document());
            boolean isStillToDo =
                imports.order(id).filter(it -> it.state() == State.APPLYING).isPresent();
            if (isStillToDo) {
              apply(id, order, faults);
            }
          });
    } catch (Conflict closed) {
      faults.add("", closed.reason().key());
      imports.end(id, State.WRONG, faults.list());
    }
    files.remove(id);
  }

  /// In one transaction with its end: whoever comes second waits for the plan and finds it done.
  private void apply(UUID id, Order order, Faults faults) {
    PlanFile file = read(id, documents.get(order.document()), faults);
    if (faults.isEmpty()) {
      write(id, order, file);
    }
    imports.end(id, faults.isEmpty() ? State.DONE : State.WRONG, faults.list());
  }

  private void write(UUID id, Order order, PlanFile file) {
    UUID document = order.document();
    Map<UUID, Objective.Facts> fresh = new LinkedHashMap<>();
    file.objectives().forEach(it -> fresh.put(it.id(), it.facts()));
    lines.addObjectives(order.author(), document, fresh);
    int done = fresh.size();
    var some = new ArrayList<BulkLines.Line>();
    for (var measure : file.measures()) {
      some.add(new BulkLines.Line(measure.id(), measure.objective(), measure.promise()));
      if (some.size() == BATCH) {
        lines.addMeasures(order.author(), document, some);
        done += some.size();
        imports.advance(id, done, file.lines());
        some.clear();
      }
    }
    lines.addMeasures(order.author(), document, some);
    done += some.size();
    imports.advance(id, done, file.lines());
    writeGauges(id, order, file, done);
  }

  private void writeGauges(UUID id, Order order, PlanFile file, int before) {
    int done = before;
    for (int from = 0; from < file.gauges().size(); from += BATCH) {
      var part = file.gauges().subList(from, Math.min(from + BATCH, file.gauges().size()));
      lines.addIndicators(
          order.author(),
          order.document(),
          part.stream()
              .map(
                  it ->
                      new BulkLines.Gauge(
                          it.id(), it.measure(), it.facts(), it.year(), it.target()))
              .toList());
      done += part.size();
      imports.advance(id, done, file.lines());
    }
  }
}
