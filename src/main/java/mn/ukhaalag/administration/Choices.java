package mn.ukhaalag.administration;

import java.util.Arrays;
import java.util.List;
import mn.ukhaalag.administration.page.FormPage.Choice;
import mn.ukhaalag.web.Message;

/// What there is to choose in a form.
final class Choices {

  private Choices() {}

  /// The constants, each with the sentence under its name.
  static List<Choice> of(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(it -> new Choice(it.name(), Message.of(prefix + it.name()), "", ""))
        .toList();
  }

  /// Something that has a name in both languages.
  static Choice of(String value, String nameMn, String nameEn) {
    return new Choice(value, null, nameMn, nameEn);
  }
}
