package mn.ukhaalag.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `areas.csv`: the aimag, its sums and bags.
@Component
@Order(1)
class AreaFile implements DirectoryFile {

  private static final Map<String, String> PARENT_KIND = Map.of("SUM", "AIMAG", "BAG", "SUM");

  private final Rows rows;

  AreaFile(Rows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "areas";
  }

  @Override
  public String thing() {
    return "area";
  }

  @Override
  public List<String> key() {
    return List.of("code");
  }

  @Override
  public String organisationColumn() {
    return "";
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        Shapes.area("code"),
        Shapes.oneOf("kind", Area.Kind.values()),
        Shapes.area("parent").orEmpty(),
        CsvColumn.text("name_mn", 100),
        CsvColumn.text("name_en", 100),
        CsvColumn.day("valid_from"),
        CsvColumn.day("valid_to").orEmpty().orMissing());
  }

  @Override
  public List<Map<String, String>> rows() {
    return rows.read(
        """
        select code, kind, parent, name_mn, name_en, valid_from, valid_to
        from directory.area order by length(code), code
        """);
  }

  @Override
  public void check(CsvTable table, @Nullable String organisation, CsvFaults faults) {
    Map<String, String> kinds = new HashMap<>();
    rows().forEach(row -> kinds.put(row.get("code"), row.get("kind")));
    table.rows().forEach(row -> kinds.put(row.get("code"), row.get("kind")));
    for (CsvRow row : table.rows()) {
      String expected = PARENT_KIND.getOrDefault(row.get("kind"), "");
      boolean fits = expected.equals(kinds.getOrDefault(row.get("parent"), ""));
      faults.addIf(!fits, row.line(), "parent", "directory.wrong.parent-area");
      boolean ends = Shapes.endsBeforeItBegins(row);
      faults.addIf(ends, row.line(), "valid_to", "directory.wrong.period");
    }
  }

  @Override
  public void enter(List<Map<String, String>> changed, LocalDate day) {
    // Wider areas first: the narrower ones refer to them.
    var sorted =
        changed.stream().sorted((a, b) -> length(a) - length(b)).collect(Collectors.toList());
    rows.write(
        """
        insert into directory.area (code, kind, parent, name_mn, name_en, valid_from, valid_to)
        values (:code, :kind, :parent, :name_mn, :name_en, :valid_from::date, :valid_to::date)
        on conflict (code) do update
        set kind = excluded.kind, parent = excluded.parent, name_mn = excluded.name_mn,
            name_en = excluded.name_en, valid_from = excluded.valid_from,
            valid_to = excluded.valid_to
        """,
        sorted,
        day);
  }

  @Override
  public Map<String, UUID> ids() {
    return rows().stream()
        .collect(Collectors.toMap(this::key, row -> id(row.getOrDefault("code", ""))));
  }

  /// Areas are known by their code; the ledger wants an id for every thing.
  static UUID id(String code) {
    return UUID.nameUUIDFromBytes(("area " + code).getBytes(StandardCharsets.UTF_8));
  }

  private static int length(Map<String, String> row) {
    return row.getOrDefault("code", "").length();
  }
}
