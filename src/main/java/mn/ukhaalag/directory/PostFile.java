package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
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

/// `posts.csv`: the posts of the organisations with their roles.
@Component
@Order(4)
class PostFile extends FileOfOrganisations {

  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

  PostFile(Rows rows) {
    super(rows, "posts", "post", List.of("code"));
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        Shapes.code("organisation_code"),
        Shapes.code("unit_code").orEmpty(),
        Shapes.code("code"),
        CsvColumn.text("title_mn", 200),
        CsvColumn.text("title_en", 200),
        CsvColumn.text("roles", 200).holding(PostFile::areRoles, "directory.wrong.roles").orEmpty(),
        CsvColumn.day("valid_from").orMissing(),
        CsvColumn.day("valid_to").orEmpty().orMissing());
  }

  private static boolean areRoles(String cell) {
    return ROLES.containsAll(List.of(cell.split(";", -1)));
  }

  @Override
  public Map<String, String> inOrder(Map<String, String> row) {
    var inOrder = new HashMap<>(row);
    inOrder.computeIfPresent("roles", (column, roles) -> roles(roles));
    return inOrder;
  }

  private static String roles(String cell) {
    return Arrays.stream(cell.split(";")).distinct().sorted().collect(Collectors.joining(";"));
  }

  @Override
  public List<Map<String, String>> rows() {
    return rows.read(
        """
        select o.code as organisation_code, u.code as unit_code, p.code, p.title_mn, p.title_en,
               (select string_agg(r.role, ';' order by r.role)
                from directory.post_role r where r.post_id = p.id) as roles,
               p.valid_from, p.valid_to
        from directory.post p
        join directory.organisation o on o.id = p.organisation_id
        left join directory.unit u on u.id = p.unit_id
        order by o.id, p.id
        """);
  }

  @Override
  public void check(CsvTable table, @Nullable String organisation, CsvFaults faults) {
    Map<String, Set<String>> units =
        rows
            .read(
                """
                select o.code, coalesce(u.code, '') as unit
                from directory.organisation o
                left join directory.unit u on u.organisation_id = o.id
                """)
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getOrDefault("code", ""),
                    Collectors.mapping(row -> row.getOrDefault("unit", ""), Collectors.toSet())));
    for (var row : table.rows()) {
      check(row, units.keySet(), faults);
      String code = row.get("organisation_code");
      String unit = row.get("unit_code");
      boolean isKnown = units.containsKey(code);
      boolean hasUnit = unit.isEmpty() || units.getOrDefault(code, Set.of()).contains(unit);
      faults.addIf(isKnown && !hasUnit, row.line(), "unit_code", "directory.wrong.unit", unit);
      boolean isProvincial =
          organisation != null
              && Role.joined(row.get("roles").replace(';', ',')).stream()
                  .anyMatch(Role::isProvincial);
      faults.addIf(isProvincial, row.line(), "roles", "directory.wrong.provincial");
    }
  }

  @Override
  public void enter(List<Map<String, String>> changed, LocalDate day) {
    rows.write(
        """
        insert into directory.post
            (organisation_id, unit_id, code, title_mn, title_en, valid_from, valid_to)
        select o.id, u.id, :code, :title_mn, :title_en,
               coalesce(:valid_from::date, greatest(o.valid_from, :day)), :valid_to::date
        from directory.organisation o
        left join directory.unit u on u.organisation_id = o.id and u.code = :unit_code
        where o.code = :organisation_code
        on conflict (organisation_id, code) do update
        set unit_id = excluded.unit_id, title_mn = excluded.title_mn,
            title_en = excluded.title_en, valid_from = excluded.valid_from,
            valid_to = excluded.valid_to
        """,
        changed,
        day);
    rows.write(
        """
        delete from directory.post_role
        where post_id = (select p.id from directory.post p
                         join directory.organisation o on o.id = p.organisation_id
                         where o.code = :organisation_code and p.code = :code)
          and role <> all (string_to_array(coalesce(:roles, ''), ';'))
        """,
        changed,
        day);
    rows.write(
        """
        insert into directory.post_role (post_id, role)
        select p.id, role
        from directory.post p
        join directory.organisation o on o.id = p.organisation_id,
             string_to_table(:roles, ';') role
        where o.code = :organisation_code and p.code = :code
        on conflict do nothing
        """,
        changed,
        day);
  }

  @Override
  public Map<String, UUID> ids() {
    return rows.ids(
        """
        select o.code || ' ' || p.code as key, p.id
        from directory.post p join directory.organisation o on o.id = p.organisation_id
        """);
  }
}
