package mn.ukhaalag.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import mn.ukhaalag.language.MongolianText;

/// What a citizen could send: the petitions of the demo, over and over.
///
/// @param terms the search terms, as whoever files without us would have to have them, too
record Sample(
    String kind, String category, String area, String title, String body, List<String> terms) {

  static final String NAME = "Дорж Бат";
  static final String PHONE = "99112233";

  static List<Sample> list() throws IOException {
    try (InputStream file =
            Objects.requireNonNull(Sample.class.getResourceAsStream("/demo/petitions.csv"));
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(Sample::of).toList();
    }
  }

  private static Sample of(NamedCsvRecord row) {
    String bag = row.getField("bag_code");
    String title = row.getField("title_mn");
    String body = row.getField("body_mn");
    return new Sample(
        row.getField("kind"),
        row.getField("category_code"),
        bag.isEmpty() ? row.getField("sum_code") : bag,
        title,
        body,
        MongolianText.terms(title + "\n" + body));
  }
}
