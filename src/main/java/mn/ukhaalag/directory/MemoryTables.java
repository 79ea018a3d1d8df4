package mn.ukhaalag.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables that [Memory] is read from.
@Component
class MemoryTables {

  private final JdbcClient database;

  MemoryTables(JdbcClient database) {
    this.database = database;
  }

  UUID version() {
    return database.sql("select version from directory.state").query(UUID.class).single();
  }

  /// A random one: a change that is undone leaves no version behind that another could get.
  void renewVersion() {
    database.sql("update directory.state set version = uuidv7()").update();
  }

  Map<String, Area> areas() {
    Map<String, Area> areas = new LinkedHashMap<>();
    database
        .sql(
            """
            select code, kind, parent, name_mn, name_en, valid_from as "from", valid_to as "to"
            from directory.area order by code
            """)
        .query(Area.class)
        .list()
        .forEach(area -> areas.put(area.code(), area));
    return areas;
  }

  /// All that ever were, each under its last name.
  List<Organisation> organisations() {
    var names = names();
    var superiors = superiors();
    return database
        .sql(
            """
            select id, code, kind, line, register_number, area_code, email, phone,
                   address_mn, address_en, hours_mn, hours_en, valid_from, valid_to
            from directory.organisation order by id
            """)
        .query(
            (row, number) ->
                organisation(
                    row,
                    names.getOrDefault(row.getObject("id", UUID.class), List.of()),
                    superiors.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private static Organisation organisation(
      ResultSet row, List<Organisation.Name> names, List<Organisation.Superior> superiors)
      throws SQLException {
    return new Organisation(
        row.getObject("id", UUID.class),
        row.getString("code"),
        Organisation.Kind.valueOf(row.getString("kind")),
        Organisation.Line.valueOf(row.getString("line")),
        row.getString("register_number"),
        row.getString("area_code"),
        contact(row),
        names.getLast(),
        names,
        superiors,
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static Organisation.Contact contact(ResultSet row) throws SQLException {
    return new Organisation.Contact(
        row.getString("email"),
        row.getString("phone"),
        row.getString("address_mn"),
        row.getString("address_en"),
        row.getString("hours_mn"),
        row.getString("hours_en"));
  }

  private record NameRow(
      UUID id,
      String mn,
      @Nullable String shortMn,
      String en,
      LocalDate since,
      @Nullable LocalDate until) {}

  private Map<UUID, List<Organisation.Name>> names() {
    return database
        .sql(
            """
            select organisation_id as id, name_mn as mn, short_name_mn as short_mn, name_en as en,
                   valid_from as since, valid_to as until
            from directory.organisation_name order by organisation_id, valid_from
            """)
        .query(NameRow.class)
        .list()
        .stream()
        .collect(
            groupingBy(
                NameRow::id,
                mapping(
                    it ->
                        new Organisation.Name(
                            it.mn(), it.shortMn(), it.en(), it.since(), it.until()),
                    toList())));
  }

  private record SuperiorRow(
      UUID id, UUID superior, Organisation.Line line, LocalDate since, @Nullable LocalDate until) {}

  private Map<UUID, List<Organisation.Superior>> superiors() {
    return database
        .sql(
            """
            select organisation_id as id, superior_id as superior, line,
                   valid_from as since, valid_to as until
            from directory.subordination order by organisation_id, valid_from
            """)
        .query(SuperiorRow.class)
        .list()
        .stream()
        .collect(
            groupingBy(
                SuperiorRow::id,
                mapping(
                    it ->
                        new Organisation.Superior(it.superior(), it.line(), it.since(), it.until()),
                    toList())));
  }
}
