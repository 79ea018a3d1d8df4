package mn.ukhaalag.directory;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives out the files that [DirectoryImport] takes in: what is exported and imported again
/// changes nothing.
@Component
public class DirectoryExport {

  private final List<DirectoryFile> files;

  DirectoryExport(List<DirectoryFile> files) {
    this.files = files;
  }

  /// Writes a file.
  ///
  /// @param organisation the code of the only organisation that is written; null for all
  /// @throws NotFound if there is no such file
  public void write(String name, @Nullable String organisation, Writer out) throws IOException {
    DirectoryFile file =
        files.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("file " + name));
    var columns = file.columns().stream().map(CsvColumn::name).toList();
    try (var csv = CsvLines.plain(out)) {
      csv.write(columns);
      for (var row : file.rows()) {
        if (organisation == null || organisation.equals(row.get(file.organisationColumn()))) {
          csv.write(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
      }
    }
  }
}
