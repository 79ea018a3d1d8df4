package mn.ukhaalag.petition.bulk;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import mn.ukhaalag.csv.CsvFaults;

/// A large table on the disk, read from its beginning in batches; never more than one of them is
/// in memory.
final class ImportFile implements AutoCloseable {

  private static final int FIRST_LOOK = 8192;
  private static final char MARK = '\ufeff';

  private final Counting bytes;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
  private int width;

  /// A row as it stands in the file.
  record Line(long number, List<String> cells) {}

  /// The file is no table, or not in UTF-8.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super(cause);
    }
  }

  ImportFile(Path path) throws IOException {
    bytes = new Counting(Files.newInputStream(path));
    var text =
        new BufferedReader(
            new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), FIRST_LOOK);
    reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .missingFieldStrategy(IGNORE)
            .extraFieldStrategy(IGNORE)
            .ofCsvRecord(text);
    records = reader.iterator();
  }

  /// Reads the names of the columns.
  void readHeader(CsvFaults faults) throws Unreadable {
    List<Line> first = next(1);
    List<String> names = first.isEmpty() ? List.of() : first.getFirst().cells();
    width = names.size();
    var seen = new HashSet<String>();
    for (int place = 0; place < width; place++) {
      String name = names.get(place).strip().toLowerCase(Locale.ROOT);
      faults.addIf(!seen.add(name), 1, name, "csv.column.twice");
      Optional<ImportColumn> column = ImportColumn.of(name);
      if (column.isPresent()) {
        places.put(column.get(), place);
      } else {
        faults.add(1, name, "csv.column.unknown", String.join(", ", ImportColumn.headers()));
      }
    }
    for (ImportColumn column : ImportColumn.values()) {
      boolean isMissing = column.isNeeded() && !places.containsKey(column);
      faults.addIf(isMissing, 1, column.header(), "csv.column.missing");
    }
  }

  /// The next rows; none at the end of the file.
  List<Line> next(int most) throws Unreadable {
    var lines = new ArrayList<Line>(most);
    try {
      while (lines.size() < most && records.hasNext()) {
        CsvRecord found = records.next();
        lines.add(new Line(found.getStartingLineNumber(), found.getFields()));
      }
    } catch (CsvParseException | UncheckedIOException | NoSuchElementException broken) {
      throw new Unreadable(broken);
    }
    return lines;
  }

  /// Passes over rows that were dealt with before.
  void skip(long rows) throws Unreadable {
    for (long left = rows; left > 0; ) {
      int passed = next((int) Math.min(left, 1000)).size();
      if (passed == 0) {
        return;
      }
      left -= passed;
    }
  }

  /// The cells of that row; a fault if there are too few or too many.
  ImportCells cells(Line line, CsvFaults faults) {
    int count = line.cells().size();
    faults.addIf(count != width, line.number(), "", "csv.row.cells", count, width);
    return new ImportCells(line.number(), places, line.cells(), faults);
  }

  boolean hasAllCells(Line line) {
    return line.cells().size() == width;
  }

  long bytesRead() {
    return bytes.count;
  }

  /// Of comma, semicolon and tab, the one that stands most often in the first line; passes over
  /// the mark that spreadsheets put before UTF-8.
  private static char separator(BufferedReader text) throws IOException {
    text.mark(FIRST_LOOK);
    var begin = new char[FIRST_LOOK / 2];
    int length = Math.max(0, text.read(begin));
    text.reset();
    if (length > 0 && begin[0] == MARK) {
      text.skip(1);
    }
    String header = new String(begin, 0, length).lines().findFirst().orElse("");
    return List.of(',', ';', '\t').stream()
        .max((one, other) -> Long.compare(count(header, one), count(header, other)))
        .orElse(',');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(letter -> letter == wanted).count();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
