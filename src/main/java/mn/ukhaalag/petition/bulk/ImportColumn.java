package mn.ukhaalag.petition.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of the table, in the order of the template. Whatever the file has besides is a
/// slip and refused.
enum ImportColumn {
  /// What the source calls it; a row with the same one is taken over once.
  EXTERNAL_ID(100, true),
  RECEIVED_AT(40, true),
  KIND(20, true),
  CATEGORY_CODE(3, true),
  AREA_CODE(6, false),
  PLACE(300, false),
  LATITUDE(20, false),
  LONGITUDE(20, false),
  TITLE(150, true),
  BODY(10_000, true),
  CHANNEL(20, true),
  NAME(150, false),
  PHONE(20, false),
  EMAIL(254, false),
  ADDRESS(300, false),
  PUBLISHABLE(3, false),
  DUE_AT(40, false),
  CLOSED_AT(40, false),
  OUTCOME(20, false),
  ANSWER(10_000, false),
  LEGAL_GROUND(300, false);

  private final int longest;
  private final boolean isNeeded;

  ImportColumn(int longest, boolean isNeeded) {
    this.longest = longest;
    this.isNeeded = isNeeded;
  }

  int longest() {
    return longest;
  }

  boolean isNeeded() {
    return isNeeded;
  }

  /// Its name in the first line of the file, for example `external_id`.
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ImportColumn> of(String header) {
    return Arrays.stream(values()).filter(column -> column.header().equals(header)).findFirst();
  }

  static List<String> headers() {
    return Arrays.stream(values()).map(ImportColumn::header).toList();
  }
}
