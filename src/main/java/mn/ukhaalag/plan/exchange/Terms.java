package mn.ukhaalag.plan.exchange;

import java.util.Locale;
import java.util.Optional;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;

/// What the words in the cells of a plan stand for, and the words for what stands in it.
///
/// @param language that is written; both are read
record Terms(Language language, Words words, Directory directory, Sentences sentences) {

  private static final String WORD = "plan.exchange.word.";

  /// The word for a value, for example of a direction.
  String word(Enum<?> value) {
    return words.get(language, key(value));
  }

  String yesOrNo(boolean isSo) {
    return words.get(language, WORD + (isSo ? "yes" : "no"));
  }

  /// The value that a word stands for, in either language or by its name.
  <E extends Enum<E>> Optional<E> value(Class<E> type, String text) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text) || isWord(key(value), text)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  Optional<Boolean> isYes(String text) {
    if (isWord(WORD + "yes", text)) {
      return Optional.of(true);
    }
    return isWord(WORD + "no", text) ? Optional.of(false) : Optional.empty();
  }

  private boolean isWord(String key, String text) {
    return words.get(Language.MN, key).equalsIgnoreCase(text)
        || words.get(Language.EN, key).equalsIgnoreCase(text);
  }

  private static String key(Enum<?> value) {
    return WORD
        + value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
        + "."
        + value.name();
  }

  /// What may be written for such a value, for telling people.
  <E extends Enum<E>> String offered(Class<E> type) {
    var offered = new StringBuilder();
    for (E value : type.getEnumConstants()) {
      offered.append(offered.isEmpty() ? "" : ", ").append(word(value));
    }
    return offered.toString();
  }
}
