package mn.ukhaalag.plan.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mn.ukhaalag.fuzz.Claim;
import mn.ukhaalag.fuzz.House;
import mn.ukhaalag.plan.exchange.Fault.Faults;

/// A plan as a spreadsheet, of Excel or in CSV.
public final class SpreadsheetFuzz {

  private SpreadsheetFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path path = Files.createTempFile("plan", ".xlsx");
    try {
      Files.write(path, bytes);
      var faults = new Faults();
      Grid grid = House.part(GridReader.class).read(path, faults, rows -> {});
      Claim.that(faults.isEmpty() != grid.equals(Grid.EMPTY), () -> "neither right nor wrong");
      grid.rows().forEach(row -> row.cells().values().forEach(Claim::keepable));
    } finally {
      Files.delete(path);
    }
  }
}
