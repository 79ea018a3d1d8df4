package mn.ukhaalag.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvRow;

/// What codes, addresses and numbers look like, in files and on forms.
public final class Shapes {

  public static final Predicate<String> CODE = matches("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])");
  static final Predicate<String> AREA = matches("[0-9]{2}|[0-9]{4}|[0-9]{6}");
  static final Predicate<String> REGISTER_NUMBER = matches("[0-9]{7}");
  public static final Predicate<String> EMAIL =
      matches("[^@\\s,;<>\"]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,}");
  public static final Predicate<String> PHONE = matches("\\+?[0-9][0-9 ()-]{3,18}");

  private Shapes() {}

  static CsvColumn code(String name) {
    return CsvColumn.text(name, 40).holding(CODE, "directory.wrong.code");
  }

  static CsvColumn area(String name) {
    return CsvColumn.text(name, 6).holding(AREA, "directory.wrong.area-code");
  }

  static CsvColumn email(String name) {
    return CsvColumn.text(name, 200).holding(EMAIL, "directory.wrong.email").orEmpty();
  }

  static CsvColumn phone(String name) {
    return CsvColumn.text(name, 20).holding(PHONE, "directory.wrong.phone").orEmpty();
  }

  /// A column that holds the name of one of these constants.
  static CsvColumn oneOf(String name, Enum<?>[] constants) {
    var names = Arrays.stream(constants).map(Enum::name).toList();
    return CsvColumn.text(name, 40).holding(names::contains, "directory.wrong.choice");
  }

  /// A column that holds the name of one of these constants in small letters.
  static CsvColumn oneOfSmall(String name, Enum<?>[] constants) {
    var names = Arrays.stream(constants).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
    return CsvColumn.text(name, 40).holding(names::contains, "directory.wrong.choice");
  }

  /// Days of this form sort as text does.
  static boolean endsBeforeItBegins(CsvRow row) {
    String end = row.get("valid_to");
    return !end.isEmpty() && end.compareTo(row.get("valid_from")) <= 0;
  }

  private static Predicate<String> matches(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }
}
