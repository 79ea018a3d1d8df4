package mn.ukhaalag.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;

/// A file of which each row belongs to one organisation.
abstract class FileOfOrganisations implements DirectoryFile {

  private static final String ORGANISATION = "organisation_code";

  final Rows rows;

  private final String name;
  private final String thing;
  private final List<String> key;

  /// @param key the columns that, besides the organisation, say which thing a row is about
  FileOfOrganisations(Rows rows, String name, String thing, List<String> key) {
    this.rows = rows;
    this.name = name;
    this.thing = thing;
    this.key = Stream.concat(Stream.of(ORGANISATION), key.stream()).toList();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String thing() {
    return thing;
  }

  @Override
  public final List<String> key() {
    return key;
  }

  @Override
  public final String organisationColumn() {
    return ORGANISATION;
  }

  /// Says if a row belongs to none of these organisations, or ends before it begins.
  static void check(CsvRow row, Set<String> organisations, CsvFaults faults) {
    String code = row.get(ORGANISATION);
    boolean isKnown = organisations.contains(code);
    faults.addIf(!isKnown, row.line(), ORGANISATION, "directory.wrong.organisation", code);
    boolean ends = Shapes.endsBeforeItBegins(row);
    faults.addIf(ends, row.line(), "valid_to", "directory.wrong.period");
  }
}
