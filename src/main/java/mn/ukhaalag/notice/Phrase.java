package mn.ukhaalag.notice;

import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;

/// Words that are different in the two languages, for example the name of an organisation.
public record Phrase(String mongolian, @Nullable String english) {

  String in(Language language) {
    return language == Language.EN && english != null && !english.isBlank() ? english : mongolian;
  }
}
