package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `officials.csv`: who holds or held which post since when. Whoever is appointed later to the
/// same post ends the appointment before, if no end of it is known.
@Component
@Order(5)
class OfficialFile extends FileOfOrganisations {

  private final ForgottenContacts forgotten;

  OfficialFile(Rows rows, ForgottenContacts forgotten) {
    super(rows, "officials", "post", List.of("post_code", "from"));
    this.forgotten = forgotten;
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        Shapes.code("organisation_code"),
        Shapes.code("post_code"),
        CsvColumn.text("family_name", 100),
        CsvColumn.text("given_name", 100),
        Shapes.email("email"),
        Shapes.phone("phone"),
        CsvColumn.day("from"),
        CsvColumn.day("to").orEmpty().orMissing());
  }

  @Override
  public List<Map<String, String>> rows() {
    return rows.read(
        """
        select o.code as organisation_code, p.code as post_code,
               case when f.name_forgotten_at is null then f.family_name else f.given_name end
                 as family_name,
               f.given_name, f.email, f.phone, a.valid_from as "from", a.valid_to as "to"
        from directory.appointment a
        join directory.official f on f.id = a.official_id
        join directory.post p on p.id = a.post_id
        join directory.organisation o on o.id = p.organisation_id
        order by o.id, p.id, a.valid_from
        """);
  }

  @Override
  public void check(CsvTable table, @Nullable String organisation, CsvFaults faults) {
    List<Map<String, String>> known = rows();
    new OfficialFileCheck(rows, known, table, faults).run(organisation);
    ForgottenContacts.Known erased = forgotten.known();
    Set<String> appointments = known.stream().map(this::key).collect(Collectors.toSet());
    for (CsvRow row : table.rows()) {
      boolean isNew = !appointments.contains(key(row.cells()));
      boolean isErased = isNew && erased.has(row.cells());
      faults.addIf(isErased, row.line(), "email", "directory.wrong.forgotten");
    }
  }

  @Override
  public CsvTable withoutForgotten(CsvTable table) {
    Map<String, Map<String, String>> erased =
        rows
            .read(
                """
                select o.code as organisation_code, p.code as post_code, a.valid_from as "from",
                       f.contact_forgotten_at is not null as contact,
                       f.name_forgotten_at is not null as name
                from directory.official f
                join directory.appointment a on a.official_id = f.id
                join directory.post p on p.id = a.post_id
                join directory.organisation o on o.id = p.organisation_id
                where f.contact_forgotten_at is not null or f.name_forgotten_at is not null
                """)
            .stream()
            .collect(Collectors.toMap(this::key, Function.identity()));
    List<CsvRow> left =
        table.rows().stream()
            .map(it -> left(it, erased.getOrDefault(key(it.cells()), Map.of())))
            .toList();
    return new CsvTable(table.columns(), left);
  }

  private static CsvRow left(CsvRow row, Map<String, String> erased) {
    var cells = new LinkedHashMap<>(row.cells());
    if (Boolean.parseBoolean(erased.get("contact"))) {
      List.of("email", "phone").forEach(it -> cells.replace(it, ""));
    }
    if (Boolean.parseBoolean(erased.get("name"))) {
      List.of("family_name", "given_name")
          .forEach(it -> cells.replace(it, FormerOfficials.FORGOTTEN));
    }
    return cells.equals(row.cells()) ? row : new CsvRow(row.line(), cells);
  }

  @Override
  public void enter(List<Map<String, String>> changed, LocalDate day) {
    var earliestFirst =
        changed.stream().sorted(Comparator.comparing(row -> row.getOrDefault("from", ""))).toList();
    rows.write(OfficialSql.CHANGE_OFFICIAL, earliestFirst, day);
    rows.write(OfficialSql.ENTER_OFFICIAL, earliestFirst, day);
    rows.write(OfficialSql.CHANGE_END, earliestFirst, day);
    rows.write(OfficialSql.END_EARLIER, earliestFirst, day);
    // The latest first: each ends where the next begins.
    rows.write(OfficialSql.APPOINT, earliestFirst.reversed(), day);
  }

  @Override
  public Map<String, UUID> ids() {
    return rows.ids(
        """
        select o.code || ' ' || p.code || ' ' || a.valid_from as key, p.id
        from directory.appointment a
        join directory.post p on p.id = a.post_id
        join directory.organisation o on o.id = p.organisation_id
        """);
  }
}
