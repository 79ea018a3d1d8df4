package mn.ukhaalag.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The files that the demo is made of.
final class DemoFile {

  private DemoFile() {}

  static List<NamedCsvRecord> rows(String path) {
    var resource = new ClassPathResource(path);
    try (var text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
