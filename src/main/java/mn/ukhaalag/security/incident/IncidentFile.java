package mn.ukhaalag.security.incident;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.RegisterFile;

/// The register of incidents as a table.
final class IncidentFile {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "organisation",
          "kind",
          "severity",
          "title",
          "words",
          "harm",
          "personal",
          "persons",
          "happened_on",
          "reported_at",
          "reported_by",
          "tell_by",
          "told_at",
          "state",
          "lesson",
          "closed_at");

  private IncidentFile() {}

  static void write(
      HttpServletResponse response,
      List<Incident> incidents,
      Map<UUID, Organisation> houses,
      Map<UUID, String> names)
      throws IOException {
    RegisterFile.write(
        response,
        "incidents",
        COLUMNS,
        lines -> incidents.forEach(it -> lines.write(cells(it, houses, names))));
  }

  private static List<String> cells(
      Incident incident, Map<UUID, Organisation> houses, Map<UUID, String> names) {
    return List.of(
        incident.reference(),
        code(houses, incident.organisation()),
        incident.kind().name(),
        incident.severity().name(),
        incident.title(),
        incident.words(),
        incident.harm(),
        Boolean.toString(incident.isPersonal()),
        Objects.toString(incident.persons(), ""),
        incident.happenedOn().toString(),
        incident.reportedAt().toString(),
        names.getOrDefault(incident.reportedBy(), ""),
        incident.tellBy().toString(),
        Objects.toString(incident.toldAt(), ""),
        incident.state().name(),
        Objects.toString(incident.lesson(), ""),
        Objects.toString(incident.closedAt(), ""));
  }

  private static String code(Map<UUID, Organisation> houses, UUID id) {
    Organisation house = houses.get(id);
    return house == null ? "" : house.code();
  }
}
