package mn.ukhaalag.petition.bulk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.fuzz.Claim;

/// A file of petitions of earlier years.
public final class ImportFileFuzz {

  private static final int BATCH = 100;

  private ImportFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path path = Files.createTempFile("import", ".csv");
    try {
      Files.write(path, bytes);
      read(path);
    } finally {
      Files.delete(path);
    }
  }

  private static void read(Path path) throws IOException {
    var faults = new CsvFaults();
    try (var file = new ImportFile(path)) {
      file.readHeader(faults);
      long last = 0;
      List<ImportFile.Line> lines = file.next(BATCH);
      while (!lines.isEmpty()) {
        for (ImportFile.Line line : lines) {
          long before = last;
          Claim.that(line.number() > before, () -> "lines out of order");
          last = line.number();
          if (file.hasAllCells(line)) {
            file.cells(line, faults);
          }
        }
        lines = file.next(BATCH);
      }
    } catch (ImportFile.Unreadable | CharacterCodingException refused) {
      Claim.that(refused.toString() != null, () -> "refused without a word");
    }
  }
}
