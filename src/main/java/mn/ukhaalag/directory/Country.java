package mn.ukhaalag.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// All aimags and the capital, with their sums and bags, for addresses anywhere in Mongolia. The
/// province of this house is as [Areas] has it; the rest comes with the product
/// (`country/README.md` says whence, and what is not in it) and is kept in memory.
@Component
public class Country {

  private static final String FILE = "country/units.csv";

  private final Areas areas;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, List<Unit>> parts = new LinkedHashMap<>();

  Country(Areas areas) {
    this.areas = areas;
    for (NamedCsvRecord row : rows()) {
      String parent = row.getField("parent");
      var unit =
          new Unit(
              row.getField("code"),
              parent.isEmpty() ? null : parent,
              row.getField("name_mn"),
              row.getField("name_en"));
      units.put(unit.code(), unit);
      parts.computeIfAbsent(parent, code -> new ArrayList<>()).add(unit);
    }
  }

  /// An aimag or the capital, a sum or district, or a bag.
  ///
  /// @param code of the statistics office in this province; else a postal code of five digits,
  ///     and two digits for an aimag
  /// @param parent the code of what it is a part of; null for an aimag
  public record Unit(String code, @Nullable String parent, String nameMn, String nameEn) {

    private static Unit of(Area area) {
      return new Unit(area.code(), area.parent(), area.nameMn(), area.nameEn());
    }
  }

  private static List<NamedCsvRecord> rows() {
    try (var text =
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// All aimags: this province first, then the capital, then the others by name.
  public List<Unit> aimags() {
    List<Unit> own = own();
    return Stream.concat(
            own.stream(),
            parts.getOrDefault("", List.of()).stream()
                .filter(it -> own.stream().noneMatch(one -> one.code().equals(it.code()))))
        .toList();
  }

  private List<Unit> own() {
    return areas.list().stream().filter(it -> it.kind() == Area.Kind.AIMAG).map(Unit::of).toList();
  }

  /// The sums of an aimag, or the bags of a sum as far as they are known.
  public List<Unit> parts(String code) {
    return areas.isKnown(code)
        ? areas.parts(code).stream().map(Unit::of).toList()
        : parts.getOrDefault(code, List.of());
  }

  public boolean isKnown(@Nullable String code) {
    return areas.isKnown(code) || units.containsKey(Objects.requireNonNullElse(code, ""));
  }

  /// The unit with all that it lies in, from the aimag down to itself; empty if it is unknown.
  public List<Unit> path(@Nullable String code) {
    if (areas.isKnown(code)) {
      return areas.path(code).stream().map(Unit::of).toList();
    }
    var path = new ArrayList<Unit>();
    for (var unit = find(code); unit.isPresent(); unit = find(unit.get().parent())) {
      path.add(unit.get());
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }

  private Optional<Unit> find(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(units.get(code));
  }

  /// The code of the aimag that the unit lies in; empty if it is unknown.
  public Optional<String> aimagOf(@Nullable String code) {
    return path(code).stream().findFirst().map(Unit::code);
  }
}
