package mn.ukhaalag.security.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Component;

/// Reads a list of audits, as it is given out too. A line in which something is wrong is refused;
/// the others can be taken, and those that are there already are left out.
@Component
public class AuditFile {

  /// The most bytes of a file: it comes back as a field of a form, three times as long.
  static final int LARGEST = 512 * 1024;

  private static final int LONGEST = 5000;

  private final Audits audits;
  private final AuditFields fields;

  AuditFile(Audits audits, AuditFields fields) {
    this.audits = audits;
    this.fields = fields;
  }

  /// What a file says.
  ///
  /// @param fresh those that can be taken
  /// @param known how many are there already
  /// @param refused what is wrong, by lines
  public record Content(List<Audit> fresh, int known, List<CsvFault> refused) {}

  /// Reads a file for somebody who keeps audits.
  Content read(byte[] file, Actor actor) {
    var faults = new CsvFaults();
    CsvTable table = CsvTable.read(file, columns(), faults);
    Set<Long> wrong =
        faults.list().stream().map(CsvFault::line).collect(Collectors.toCollection(HashSet::new));
    var fresh = new ArrayList<Audit>();
    int known = 0;
    for (CsvRow row : table.rows()) {
      if (wrong.contains(row.line())) {
        continue;
      }
      var problems = new Problems();
      Audit audit = audit(row, actor, problems);
      problems
          .all()
          .forEach(
              (field, said) ->
                  faults.add(row.line(), field, said.key(), said.arguments().toArray()));
      if (problems.isEmpty() && (audits.has(audit) || fresh.contains(audit))) {
        known++;
      } else if (problems.isEmpty()) {
        fresh.add(audit);
      }
    }
    return new Content(fresh, known, faults.list());
  }

  private Audit audit(CsvRow row, Actor actor, Problems problems) {
    var typed = new Typed(row.cells());
    Audit audit = fields.read(typed, new Reading(typed, problems));
    problems.addIf(
        Sight.keeper(actor, audit.organisation()).isEmpty(),
        "organisation",
        "security.problem.organisation");
    return audit;
  }

  private static List<CsvColumn> columns() {
    return AuditPages.COLUMNS.stream()
        .map(
            name ->
                switch (name) {
                  case "done_on" -> CsvColumn.day(name);
                  case "organisation", "kind", "auditor" -> CsvColumn.text(name, LONGEST);
                  default -> CsvColumn.text(name, LONGEST).orEmpty().orMissing();
                })
        .toList();
  }
}
