package mn.ukhaalag.petition.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.petition.Category;

/// What an operator means by what was typed into a field with proposals: a code, a proposal as it
/// stands in the list, a name, or words that only one entry has.
final class Choice {

  private static final Pattern CODE = Pattern.compile("(\\p{L}\\d{1,2})(?:\\W.*)?");

  /// Letters that look alike on a Cyrillic keyboard.
  private static final String CYRILLIC = "АВЕНСМХ";

  private static final String LATIN = "ABEHCMX";

  private Choice() {}

  /// The code of the category; what was typed if it is none, for the check to refuse.
  static String category(String typed, List<Category> categories) {
    Matcher code = CODE.matcher(latin(typed.strip().toUpperCase(Locale.ROOT)));
    Optional<Category> byCode =
        code.matches()
            ? categories.stream().filter(it -> it.code().equals(code.group(1))).findFirst()
            : Optional.empty();
    return byCode
        .or(() -> only(categories, it -> names(it).anyMatch(typed.strip()::equalsIgnoreCase)))
        .or(() -> only(categories, it -> has(names(it), typed)))
        .or(() -> only(categories, it -> has(it.keywords().stream(), typed)))
        .map(Category::code)
        .orElse(typed);
  }

  /// The code of the organisation; what was typed if it is none, for the check to refuse.
  static String organisation(String typed, List<Organisation> organisations) {
    return only(organisations, it -> it.code().equalsIgnoreCase(typed.strip()))
        .or(() -> only(organisations, it -> names(it).anyMatch(typed.strip()::equalsIgnoreCase)))
        .or(() -> only(organisations, it -> has(names(it), typed)))
        .map(Organisation::code)
        .orElse(typed);
  }

  private static Stream<String> names(Category category) {
    return Stream.of(category.nameMn(), category.nameEn());
  }

  private static Stream<String> names(Organisation organisation) {
    return Stream.of(organisation.nameMn(), organisation.nameEn());
  }

  private static boolean has(Stream<String> texts, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.length() > 2
        && texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static <T> Optional<T> only(List<T> all, Predicate<T> wanted) {
    List<T> found = all.stream().filter(wanted).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String latin(String text) {
    int known = text.isEmpty() ? -1 : CYRILLIC.indexOf(text.charAt(0));
    return known < 0 ? text : LATIN.charAt(known) + text.substring(1);
  }
}
