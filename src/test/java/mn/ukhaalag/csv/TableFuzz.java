package mn.ukhaalag.csv;

import java.util.List;
import mn.ukhaalag.fuzz.Claim;

/// A table as a spreadsheet program or a person saved it.
public final class TableFuzz {

  private static final List<CsvColumn> COLUMNS =
      List.of(
          CsvColumn.text("code", 20),
          CsvColumn.text("name", 100).orEmpty(),
          CsvColumn.day("from").orMissing());

  private TableFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    var faults = new CsvFaults();
    CsvTable table = CsvTable.read(bytes, COLUMNS, faults);
    if (faults.isEmpty()) {
      Claim.that(!table.rows().isEmpty(), () -> "no rows and no fault");
      for (CsvRow row : table.rows()) {
        Claim.that(!row.get("code").isBlank(), () -> "an empty code");
        Claim.that(row.get("name").codePoints().count() <= 100, () -> "a name too long");
        Claim.keepable(row.get("code") + row.get("name"));
      }
    }
    Claim.keepable(CsvTable.text(bytes));
  }
}
