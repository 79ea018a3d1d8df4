package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `organisations.csv`. Another name or superior than before holds from the day of the import.
@Component
@Order(2)
class OrganisationFile implements DirectoryFile {

  private final Rows rows;

  OrganisationFile(Rows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "organisations";
  }

  @Override
  public String thing() {
    return "organisation";
  }

  @Override
  public List<String> key() {
    return List.of("code");
  }

  @Override
  public String organisationColumn() {
    return "code";
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        Shapes.code("code"),
        Shapes.oneOf("kind", Organisation.Kind.values()),
        Shapes.code("parent_code").orEmpty(),
        CsvColumn.text("name_mn", 300),
        CsvColumn.text("short_name_mn", 100).orEmpty(),
        CsvColumn.text("name_en", 300),
        Shapes.area("area_code").orEmpty(),
        Shapes.oneOfSmall("line", Organisation.Line.values()),
        Shapes.email("email"),
        Shapes.phone("phone"),
        CsvColumn.text("address_mn", 300).orEmpty(),
        CsvColumn.text("address_en", 300).orEmpty(),
        CsvColumn.text("hours_mn", 200).orEmpty(),
        CsvColumn.text("hours_en", 200).orEmpty(),
        CsvColumn.text("verified", 1)
            .holding(Set.of("V", "E", "H")::contains, "directory.wrong.choice")
            .orEmpty()
            .orMissing(),
        CsvColumn.text("register_number", 7)
            .holding(Shapes.REGISTER_NUMBER, "directory.wrong.register-number")
            .orEmpty()
            .orMissing(),
        CsvColumn.day("valid_from"),
        CsvColumn.day("valid_to").orEmpty());
  }

  @Override
  public List<Map<String, String>> rows() {
    return rows.read(
        """
        select o.code, o.kind, p.code as parent_code, n.name_mn, n.short_name_mn, n.name_en,
               o.area_code, lower(o.line) as line, o.email, o.phone, o.address_mn, o.address_en,
               o.hours_mn, o.hours_en, o.verified, o.register_number, o.valid_from, o.valid_to
        from directory.organisation o
        join directory.organisation_name n on n.organisation_id = o.id and n.valid_to is null
        left join directory.subordination s
          on s.organisation_id = o.id and s.line = o.line and s.valid_to is null
        left join directory.organisation p on p.id = s.superior_id
        order by o.id
        """);
  }

  @Override
  public void check(CsvTable table, @Nullable String organisation, CsvFaults faults) {
    Map<String, String> parents = new HashMap<>();
    rows().forEach(row -> parents.put(row.get("code"), row.getOrDefault("parent_code", "")));
    table.rows().forEach(row -> parents.put(row.get("code"), row.get("parent_code")));
    Set<String> areas =
        rows.read("select code from directory.area").stream()
            .map(row -> row.getOrDefault("code", ""))
            .collect(Collectors.toSet());
    for (CsvRow row : table.rows()) {
      String parent = row.get("parent_code");
      boolean isKnown = parent.isEmpty() || parents.containsKey(parent);
      faults.addIf(!isKnown, row.line(), "parent_code", "directory.wrong.organisation", parent);
      boolean isRound = isRound(row.get("code"), parents);
      faults.addIf(isRound, row.line(), "parent_code", "directory.wrong.circle");
      String area = row.get("area_code");
      boolean hasArea = area.isEmpty() || areas.contains(area);
      faults.addIf(!hasArea, row.line(), "area_code", "directory.wrong.area", area);
      boolean ends = Shapes.endsBeforeItBegins(row);
      faults.addIf(ends, row.line(), "valid_to", "directory.wrong.period");
    }
  }

  private static boolean isRound(String code, Map<String, String> parents) {
    var passed = new HashSet<String>();
    String at = code;
    while (!at.isEmpty() && passed.add(at)) {
      at = parents.getOrDefault(at, "");
    }
    return at.equals(code);
  }

  @Override
  public void enter(List<Map<String, String>> changed, LocalDate day) {
    rows.write(OrganisationSql.END_SUPERIOR, changed, day);
    rows.write(OrganisationSql.ENTER, changed, day);
    rows.write(OrganisationSql.END_NAME, changed, day);
    rows.write(OrganisationSql.BEGIN_NAME, changed, day);
    rows.write(OrganisationSql.BEGIN_SUPERIOR, changed, day);
  }

  @Override
  public Map<String, UUID> ids() {
    return rows.ids("select code as key, id from directory.organisation");
  }
}
