package mn.ukhaalag.petition.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.language.CleanText;
import org.jspecify.annotations.Nullable;

/// The cells of one row, read one by one; what is wrong with them is collected.
final class ImportCells {

  private final long line;
  private final Map<ImportColumn, Integer> places;
  private final List<String> cells;
  private final CsvFaults faults;

  ImportCells(long line, Map<ImportColumn, Integer> places, List<String> cells, CsvFaults faults) {
    this.line = line;
    this.places = places;
    this.cells = cells;
    this.faults = faults;
  }

  /// The cell, cleaned; empty, and a fault, if it cannot be taken.
  String text(ImportColumn column) {
    Integer place = places.get(column);
    String cell = place == null ? "" : CleanText.clean(cells.get(place));
    if (cell.isEmpty() && column.isNeeded()) {
      wrong(column, "csv.cell.empty");
    } else if (CleanText.length(cell) > column.longest()) {
      wrong(column, "csv.cell.long", column.longest());
    } else if (!CleanText.isAcceptable(cell)) {
      wrong(column, "csv.cell.hidden");
    } else {
      return cell;
    }
    return "";
  }

  @Nullable String optional(ImportColumn column) {
    String cell = text(column);
    return cell.isEmpty() ? null : cell;
  }

  /// What the cell stands for; null if it is empty, or if it stands for nothing, which is a
  /// fault.
  <T> @Nullable T read(
      ImportColumn column, String otherwise, Function<String, Optional<? extends T>> reader) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<? extends T> value = reader.apply(cell);
    if (value.isEmpty()) {
      wrong(column, otherwise, cell);
    }
    return value.isPresent() ? value.get() : null;
  }

  <E extends Enum<E>> @Nullable E oneOf(ImportColumn column, Class<E> type) {
    return read(
        column,
        "petition.bulk.cell.word",
        cell ->
            List.of(type.getEnumConstants()).stream()
                .filter(it -> it.name().equalsIgnoreCase(cell))
                .findFirst());
  }

  /// A moment: with its zone (`2015-01-01T12:20:09-05:00`, `…Z`), or local time of Mongolia, with
  /// or without the time of day.
  @Nullable Instant moment(ImportColumn column) {
    return read(column, "petition.bulk.cell.time", ImportCells::moment);
  }

  private static Optional<Instant> moment(String cell) {
    String iso = cell.replace(' ', 'T');
    try {
      if (iso.indexOf('T') < 0) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay(WorkingCalendar.ZONE).toInstant());
      }
      boolean hasZone = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
      return Optional.of(
          hasZone
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).atZone(WorkingCalendar.ZONE).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  void wrongIf(boolean wrong, ImportColumn column, String key, Object... arguments) {
    if (wrong) {
      wrong(column, key, arguments);
    }
  }

  private void wrong(ImportColumn column, String key, Object... arguments) {
    faults.add(line, column.header(), key, arguments);
  }
}
