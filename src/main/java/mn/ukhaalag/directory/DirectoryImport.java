package mn.ukhaalag.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in the files of the directory: `areas`, `organisations`, `units`, `posts` and
/// `officials`. A file is applied as a whole or not at all. What a file does not mention stays as
/// it is.
@Component
public class DirectoryImport {

  /// So that two imports, on whatever nodes, come one after the other.
  private static final long LOCK = 7_301_401L;

  private final List<DirectoryFile> files;
  private final JdbcClient database;
  private final Ledger ledger;
  private final Memory memory;
  private final Clock clock;

  DirectoryImport(
      List<DirectoryFile> files, JdbcClient database, Ledger ledger, Memory memory, Clock clock) {
    this.files = files;
    this.database = database;
    this.ledger = ledger;
    this.memory = memory;
    this.clock = clock;
  }

  /// The names of the files, in the order in which one rests on the other.
  public List<String> files() {
    return files.stream().map(DirectoryFile::name).toList();
  }

  /// The columns of that file, in the order of an export.
  public List<String> columns(String file) {
    return file(file).columns().stream().map(CsvColumn::name).toList();
  }

  /// What the file would change.
  ///
  /// @param organisation the code of the only organisation that the rows may be about; null if
  ///     they may be about any
  /// @throws NotFound if there is no such file
  public ImportPlan plan(String file, byte[] content, @Nullable String organisation) {
    return work(file(file), content, organisation).plan();
  }

  /// Applies the file as of today, unless anything is wrong with it.
  ///
  /// @return what was done, or why nothing was
  @Transactional
  public ImportPlan apply(
      Author author, String file, byte[] content, @Nullable String organisation) {
    return apply(author, file, content, organisation, LocalDate.now(clock));
  }

  /// Waits until no other import is under way, and keeps others waiting until the end of the
  /// transaction.
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(:lock)::text")
        .param("lock", LOCK)
        .query()
        .singleRow();
  }

  ImportPlan apply(
      Author author, String name, byte[] content, @Nullable String organisation, LocalDate day) {
    lock();
    DirectoryFile file = file(name);
    Work work = work(file, content, organisation);
    if (work.plan().isRight() && !work.rows().isEmpty()) {
      file.enter(work.rows(), day);
      memory.changed();
      var ids = file.ids();
      for (var row : work.rows()) {
        var thing = new Thing(file.thing(), ids.getOrDefault(file.key(row), AreaFile.id(name)));
        ledger.append(author, "directory.imported", thing, row.toString(), Map.of("file", name));
      }
    }
    return work.plan();
  }

  private record Work(ImportPlan plan, List<Map<String, String>> rows) {}

  private Work work(DirectoryFile file, byte[] content, @Nullable String organisation) {
    var faults = new CsvFaults();
    CsvTable read = CsvTable.read(content, file.columns(), faults);
    if (faults.isEmpty()) {
      checkKeys(file, read, organisation, faults);
    }
    CsvTable table = faults.isEmpty() ? file.withoutForgotten(read) : read;
    if (faults.isEmpty()) {
      file.check(table, organisation, faults);
    }
    return faults.isEmpty()
        ? compare(file, table, forgotten(read, table))
        : new Work(new ImportPlan(file.name(), faults.list(), List.of(), 0, 0), List.of());
  }

  private static int forgotten(CsvTable read, CsvTable left) {
    var rows = Set.copyOf(left.rows());
    return (int) read.rows().stream().filter(it -> !rows.contains(it)).count();
  }

  private static void checkKeys(
      DirectoryFile file, CsvTable table, @Nullable String organisation, CsvFaults faults) {
    var seen = new HashSet<String>();
    for (CsvRow row : table.rows()) {
      boolean isAgain = !seen.add(file.key(row.cells()));
      faults.addIf(isAgain, row.line(), file.key().getLast(), "directory.wrong.again");
      boolean isForeign =
          organisation != null && !organisation.equals(row.get(file.organisationColumn()));
      faults.addIf(isForeign, row.line(), file.organisationColumn(), "directory.wrong.foreign");
    }
  }

  private static Work compare(DirectoryFile file, CsvTable table, int forgotten) {
    Map<String, Map<String, String>> before =
        file.rows().stream().collect(Collectors.toMap(file::key, Function.identity()));
    var changes = new ArrayList<ImportPlan.Change>();
    var rows = new ArrayList<Map<String, String>>();
    for (CsvRow line : table.rows()) {
      var known = before.getOrDefault(file.key(line.cells()), Map.of());
      var row = whole(file, line, known);
      var cells = differences(file, file.inOrder(known), file.inOrder(row));
      if (!cells.isEmpty()) {
        rows.add(row);
        changes.add(new ImportPlan.Change(line.line(), file.key(row), known.isEmpty(), cells));
      }
    }
    int same = table.rows().size() - rows.size();
    return new Work(new ImportPlan(file.name(), List.of(), changes, same, forgotten), rows);
  }

  /// The row with the columns that the file lacks as they are already.
  private static Map<String, String> whole(
      DirectoryFile file, CsvRow line, Map<String, String> known) {
    var row = new HashMap<String, String>();
    for (CsvColumn column : file.columns()) {
      String cell = line.cells().getOrDefault(column.name(), known.get(column.name()));
      row.put(column.name(), cell == null ? "" : cell);
    }
    return row;
  }

  private static List<ImportPlan.Cell> differences(
      DirectoryFile file, Map<String, String> before, Map<String, String> after) {
    return file.columns().stream()
        .map(
            column ->
                new ImportPlan.Cell(
                    column.name(),
                    before.getOrDefault(column.name(), ""),
                    after.getOrDefault(column.name(), "")))
        .filter(cell -> !cell.before().equals(cell.after()))
        .toList();
  }

  private DirectoryFile file(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("file " + name));
  }
}
