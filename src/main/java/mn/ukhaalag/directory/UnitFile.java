package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `units.csv`: the units of the organisations.
@Component
@Order(3)
class UnitFile extends FileOfOrganisations {

  UnitFile(Rows rows) {
    super(rows, "units", "unit", List.of("code"));
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        Shapes.code("organisation_code"),
        Shapes.code("code"),
        CsvColumn.text("name_mn", 200),
        CsvColumn.text("name_en", 200),
        CsvColumn.day("valid_from").orMissing(),
        CsvColumn.day("valid_to").orEmpty().orMissing());
  }

  @Override
  public List<Map<String, String>> rows() {
    return rows.read(
        """
        select o.code as organisation_code, u.code, u.name_mn, u.name_en, u.valid_from, u.valid_to
        from directory.unit u join directory.organisation o on o.id = u.organisation_id
        order by o.id, u.id
        """);
  }

  @Override
  public void check(CsvTable table, @Nullable String organisation, CsvFaults faults) {
    Set<String> organisations = organisations();
    for (var row : table.rows()) {
      check(row, organisations, faults);
    }
  }

  private Set<String> organisations() {
    return rows.read("select code from directory.organisation").stream()
        .map(row -> row.getOrDefault("code", ""))
        .collect(Collectors.toSet());
  }

  @Override
  public void enter(List<Map<String, String>> changed, LocalDate day) {
    rows.write(
        """
        insert into directory.unit (organisation_id, code, name_mn, name_en, valid_from, valid_to)
        select o.id, :code, :name_mn, :name_en,
               coalesce(:valid_from::date, greatest(o.valid_from, :day)), :valid_to::date
        from directory.organisation o where o.code = :organisation_code
        on conflict (organisation_id, code) do update
        set name_mn = excluded.name_mn, name_en = excluded.name_en,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to
        """,
        changed,
        day);
  }

  @Override
  public Map<String, UUID> ids() {
    return rows.ids(
        """
        select o.code || ' ' || u.code as key, u.id
        from directory.unit u join directory.organisation o on o.id = u.organisation_id
        """);
  }
}
