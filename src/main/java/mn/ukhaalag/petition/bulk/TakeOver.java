package mn.ukhaalag.petition.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.petition.bulk.ImportFile.Line;
import mn.ukhaalag.petition.bulk.ImportFile.Unreadable;
import mn.ukhaalag.petition.bulk.page.ImportRun;
import mn.ukhaalag.petition.bulk.page.ImportRun.Mode;
import mn.ukhaalag.petition.bulk.page.ImportRun.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a file batch by batch. What a batch applies, its faults and how far it came stand or
/// fall together, so that the work can be broken off anywhere.
@Component
class TakeOver {

  private static final int BATCH = 1000;

  private final Imports imports;
  private final ImportFolder folder;
  private final RowReader reader;
  private final BatchWriter writer;
  private final LateDigest digest;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakeOver(
      Imports imports,
      ImportFolder folder,
      RowReader reader,
      BatchWriter writer,
      LateDigest digest,
      TransactionTemplate transaction,
      Clock clock) {
    this.imports = imports;
    this.folder = folder;
    this.reader = reader;
    this.writer = writer;
    this.digest = digest;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Goes on with the import.
  ///
  /// @return whether it is over; false if it was told to stop, or somebody else goes on with it
  boolean run(UUID id, BooleanSupplier stop) {
    ImportRun run = imports.get(id);
    while (!run.state().isOver()) {
      ImportRun after = pass(run, stop);
      if (after.equals(run) || stop.getAsBoolean()) {
        return after.state().isOver();
      }
      run = after;
    }
    folder.remove(id);
    return true;
  }

  /// Reads the file once, from where the last turn broke off.
  private ImportRun pass(ImportRun begun, BooleanSupplier stop) {
    if (begun.state() == State.WAITING) {
      State next = begun.mode() == Mode.RIGHT_LINES ? State.APPLYING : State.CHECKING;
      return advanced(begun, begun.in(next, null), List.of());
    }
    try (var file = new ImportFile(folder.path(begun.id()))) {
      var faults = new CsvFaults();
      file.readHeader(faults);
      if (!faults.isEmpty()) {
        return broken(begun, faults);
      }
      file.skip(begun.rowsRead());
      ImportRun run = begun;
      while (!stop.getAsBoolean()) {
        long start = System.nanoTime();
        List<Line> lines = file.next(BATCH);
        if (lines.isEmpty()) {
          return advanced(run, atTheEnd(run), List.of());
        }
        ImportRun after = batch(run, file, lines, start);
        if (after.equals(run)) {
          return begun;
        }
        run = after;
      }
      return run;
    } catch (Unreadable | CharacterCodingException broken) {
      var faults = new CsvFaults();
      faults.add(1, "", "petition.bulk.unreadable");
      return broken(imports.get(begun.id()), faults);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private ImportRun batch(ImportRun run, ImportFile file, List<Line> lines, long start) {
    var right = new ArrayList<ImportRow>();
    var wrong = new ArrayList<CsvFault>();
    int wrongLines = 0;
    for (Line line : lines) {
      var faults = new CsvFaults();
      ImportCells cells = file.cells(line, faults);
      if (file.hasAllCells(line)) {
        reader.read(line.number(), cells, faults).ifPresent(right::add);
      }
      wrong.addAll(faults.list());
      wrongLines += faults.isEmpty() ? 0 : 1;
    }
    ImportRun read = run.further(file.bytesRead(), lines.size(), wrongLines);
    ImportRun kept =
        transaction.execute(
            status -> {
              boolean isApplied = run.state() == State.APPLYING;
              int applied = isApplied ? writer.write(run, right) : 0;
              int known = isApplied ? right.size() - applied : 0;
              long millis = (System.nanoTime() - start) / 1_000_000;
              ImportRun after = read.applied(applied, known, millis);
              imports.addFaults(after, wrong);
              if (!imports.advance(run, after)) {
                status.setRollbackOnly();
                return run;
              }
              return after;
            });
    return kept;
  }

  private ImportRun atTheEnd(ImportRun run) {
    if (run.state() == State.APPLYING) {
      return run.in(State.DONE, clock.instant());
    }
    return run.wrong() > 0
        ? run.in(State.REFUSED, clock.instant())
        : run.fromTheBeginning(State.APPLYING);
  }

  private ImportRun broken(ImportRun run, CsvFaults faults) {
    return advanced(run, run.in(State.BROKEN, clock.instant()), faults.list());
  }

  /// @return the import as it was if somebody else went on with it
  private ImportRun advanced(ImportRun before, ImportRun after, List<CsvFault> faults) {
    return transaction.execute(
        status -> {
          imports.addFaults(after, faults);
          if (!imports.advance(before, after)) {
            status.setRollbackOnly();
            return before;
          }
          if (after.state() == State.DONE) {
            digest.tell(after);
          }
          return after;
        });
  }
}
