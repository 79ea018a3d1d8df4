package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `officials.csv`: who holds or held which post since when. Whoever is appointed later to the
/// same post ends the appointment before, if no end of it is known.
@Component
@Order(5)
class OfficialFile extends FileOfOrganisations {

  OfficialFile(Rows rows) {
    super(rows, "officials", "post", List.of("post_code", "from"));
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
        select o.code as organisation_code, p.code as post_code, f.family_name, f.given_name,
               f.email, f.phone, a.valid_from as "from", a.valid_to as "to"
        from directory.appointment a
        join directory.official f on f.id = a.official_id
        join directory.post p on p.id = a.post_id
        join directory.organisation o on o.id = p.organisation_id
        order by o.id, p.id, a.valid_from
        """);
  }

  @Override
  public void check(CsvTable table, @Nullable String organisation, CsvFaults faults) {
    new OfficialFileCheck(rows, rows(), table, faults).run(organisation);
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
