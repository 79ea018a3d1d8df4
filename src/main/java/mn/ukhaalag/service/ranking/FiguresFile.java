package mn.ukhaalag.service.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.service.Inventories;
import mn.ukhaalag.service.Inventory;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads figures of services from a table: one line for a service in a year. A line in which
/// something is wrong is refused; the others can be taken.
@Component
public class FiguresFile {

  /// The most bytes of a file.
  static final int LARGEST = 1024 * 1024;

  private static final int LONGEST = 300;

  private final Inventories inventories;
  private final FigureFields fields;

  FiguresFile(Inventories inventories, FigureFields fields) {
    this.inventories = inventories;
    this.fields = fields;
  }

  /// A line that can be taken.
  ///
  /// @param before what was told of that year before; null if nothing
  public record Line(
      long number, Service service, Inventory inventory, @Nullable Inventory before) {

    public boolean isSame() {
      return before != null && inventory.saysTheSameAs(before);
    }
  }

  /// What a file says.
  ///
  /// @param refused what is wrong, by lines
  /// @param fingerprint changes with the file and with what was told before
  public record Content(List<Line> lines, List<CsvFault> refused, String fingerprint) {

    /// Those that change anything.
    public List<Line> changes() {
      return lines.stream().filter(it -> !it.isSame()).toList();
    }
  }

  /// The columns of a file.
  static List<String> columns() {
    return columns(2000, 2200).stream().map(CsvColumn::name).toList();
  }

  private static List<CsvColumn> columns(int first, int last) {
    var columns = new ArrayList<CsvColumn>();
    columns.add(CsvColumn.text("service", LONGEST));
    columns.add(
        CsvColumn.text("year", 4)
            .holding(
                it -> it.matches("\\d{4}") && Integer.parseInt(it) >= first && isUpTo(it, last),
                "service.ranking.problem.year"));
    for (String name : List.of("demand", "visits", "documents", "days", "complaints")) {
      columns.add(CsvColumn.text(name, LONGEST).orEmpty().orMissing());
    }
    columns.add(CsvColumn.text("source", LONGEST));
    FigureFields.months()
        .forEach(name -> columns.add(CsvColumn.text(name, LONGEST).orEmpty().orMissing()));
    return columns;
  }

  private static boolean isUpTo(String year, int last) {
    return Integer.parseInt(year) <= last;
  }

  /// Reads a file.
  ///
  /// @param kept the services that whoever sent it keeps
  /// @param lastYear the last one that figures can be about
  Content read(byte[] file, List<Service> kept, int lastYear) {
    var faults = new CsvFaults();
    CsvTable table = CsvTable.read(file, columns(2000, lastYear), faults);
    Map<String, Service> byCode =
        kept.stream().collect(Collectors.toMap(Service::code, Function.identity()));
    for (CsvRow row : table.rows()) {
      boolean isUnknown = !row.get("service").isEmpty() && !byCode.containsKey(row.get("service"));
      faults.addIf(
          isUnknown, row.line(), "service", "service.ranking.problem.service", row.get("service"));
    }
    List<Line> lines = lines(table, byCode, faults);
    return new Content(lines, faults.list(), fingerprint(lines));
  }

  private List<Line> lines(CsvTable table, Map<String, Service> byCode, CsvFaults faults) {
    var lines = new ArrayList<Line>();
    Map<Integer, Map<UUID, Inventory>> before = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Set<Long> wrong = wrong(faults);
    for (CsvRow row : table.rows()) {
      Service service = byCode.get(row.get("service"));
      if (wrong.contains(row.line()) || service == null) {
        continue;
      }
      int year = Integer.parseInt(row.get("year"));
      var problems = new Problems();
      Inventory told = fields.read(service.id(), year, new Typed(row.cells()), problems);
      if (!seen.add(service.code() + " " + year)) {
        problems.add("service", "service.ranking.problem.twice", service.code(), year);
      }
      problems
          .all()
          .forEach(
              (field, said) ->
                  faults.add(row.line(), field, said.key(), said.arguments().toArray()));
      if (problems.isEmpty()) {
        Inventory earlier = before.computeIfAbsent(year, inventories::of).get(service.id());
        lines.add(new Line(row.line(), service, told, earlier));
      }
    }
    return lines;
  }

  private static Set<Long> wrong(CsvFaults faults) {
    return faults.list().stream().map(CsvFault::line).collect(Collectors.toSet());
  }

  /// What would be taken, and instead of what.
  private static String fingerprint(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      Inventory before = line.before();
      text.append(line.service().code()).append(said(line.inventory())).append('\n');
      text.append(before == null ? "" : said(before)).append('\n');
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String said(Inventory inventory) {
    return String.join(
        ";",
        Integer.toString(inventory.year()),
        String.valueOf(inventory.demand()),
        String.valueOf(inventory.visits()),
        String.valueOf(inventory.documents()),
        String.valueOf(inventory.days()),
        String.valueOf(inventory.complaints()),
        inventory.counter().toString(),
        inventory.source());
  }
}
