package mn.ukhaalag.petition.bulk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Turns the requests that the City of Boston had in 2015 into a file for the bulk import: the
/// arrival and closing times and the crowding of types and places are real, the words of its staff
/// and their names are left out.
///
/// Arguments: the city's file (gzip), the table of types, the file to write.
public final class BostonLoad {

  private static final ZoneId BOSTON = ZoneId.of("America/New_York");
  private static final DateTimeFormatter CITY_TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);

  /// Where the city puts what has no place.
  private static final List<String> NOWHERE = List.of("42.3594", "-71.0587");

  private static final Span LATITUDES = new Span(42.2304, 42.3952, 49.13, 49.78);
  private static final Span LONGITUDES = new Span(-71.1827, -70.9943, 105.70, 106.34);

  private static final List<String> COLUMNS =
      List.of(
          "external_id",
          "received_at",
          "kind",
          "category_code",
          "place",
          "latitude",
          "longitude",
          "title",
          "body",
          "channel",
          "publishable",
          "due_at",
          "closed_at",
          "outcome",
          "answer");

  private static final Map<String, String> CHANNELS =
      Map.of(
          "Constituent Call", "CALL_CENTRE",
          "Citizens Connect App", "MOBILE",
          "City Worker App", "MOBILE",
          "Employee Generated", "WALK_IN",
          "Self Service", "WEB",
          "Twitter", "WEB");

  /// Brings the box of the city over the aimag, so that crowded places stay crowded.
  private record Span(double from, double to, double onto, double upTo) {
    String moved(String degrees) {
      double share = (Double.parseDouble(degrees) - from) / (to - from);
      return String.format(Locale.ROOT, "%.5f", onto + share * (upTo - onto));
    }
  }

  private BostonLoad() {}

  public static void main(String[] arguments) throws IOException {
    convert(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
  }

  /// Writes one row for every request.
  ///
  /// @return how many there are
  static int convert(Path requests, Path types, Path target) throws IOException {
    Map<String, String> categories = categories(types);
    int count = 0;
    try (var rows = read(requests);
        var table = CsvWriter.builder().build(target)) {
      table.writeRecord(COLUMNS);
      for (NamedCsvRecord row : rows) {
        table.writeRecord(cells(row, categories));
        count++;
      }
    }
    return count;
  }

  private static CsvReader<NamedCsvRecord> read(Path requests) throws IOException {
    var bytes = new GZIPInputStream(Files.newInputStream(requests), 65536);
    return CsvReader.builder()
        .ofNamedCsvRecord(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
  }

  private static Map<String, String> categories(Path types) throws IOException {
    var categories = new HashMap<String, String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(types)) {
      rows.forEach(row -> categories.put(row.getField("type"), row.getField("category_code")));
    }
    return categories;
  }

  private static List<String> cells(NamedCsvRecord row, Map<String, String> categories) {
    String type = row.getField("TYPE");
    String received = time(row.getField("OPEN_DT"));
    String closed = time(row.getField("CLOSED_DT"));
    String due = time(row.getField("TARGET_DT"));
    boolean isSomewhere =
        !NOWHERE.equals(List.of(row.getField("LATITUDE"), row.getField("LONGITUDE")));
    return List.of(
        row.getField("CASE_ENQUIRY_ID"),
        received,
        type.contains("Complaint") ? "COMPLAINT" : "REQUEST",
        categories.getOrDefault(type, "X0"),
        isSomewhere ? row.getField("Location").strip() : "",
        isSomewhere ? LATITUDES.moved(row.getField("LATITUDE")) : "",
        isSomewhere ? LONGITUDES.moved(row.getField("LONGITUDE")) : "",
        type,
        body(row),
        CHANNELS.getOrDefault(row.getField("Source"), "API"),
        "yes",
        due.compareTo(received) < 0 ? "" : due,
        closed,
        closed.isEmpty() ? "" : outcome(row.getField("CLOSURE_REASON")),
        closed.isEmpty() ? "" : "The request was dealt with and closed.");
  }

  private static String body(NamedCsvRecord row) {
    return String.join(
        ". ", row.getField("CASE_TITLE"), row.getField("REASON"), row.getField("SUBJECT"));
  }

  private static String outcome(String reason) {
    String known = reason.toLowerCase(Locale.ROOT);
    if (known.contains("duplicate")) {
      return "REPEATED";
    }
    return known.contains("invalid") ? "OUTSIDE_COMPETENCE" : "SATISFIED";
  }

  private static String time(String local) {
    return local.isEmpty()
        ? ""
        : LocalDateTime.parse(local, CITY_TIME).atZone(BOSTON).toInstant().toString();
  }
}
