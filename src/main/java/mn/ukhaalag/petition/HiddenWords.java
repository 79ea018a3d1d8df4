package mn.ukhaalag.petition;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes phrases out of texts, however their letters are cased and their words are spaced.
record HiddenWords(List<Pattern> phrases) implements UnaryOperator<String> {

  static HiddenWords of(List<String> phrases) {
    return new HiddenWords(
        phrases.stream().filter(phrase -> !phrase.isBlank()).map(HiddenWords::pattern).toList());
  }

  private static Pattern pattern(String phrase) {
    String words =
        Arrays.stream(phrase.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Override
  public String apply(String text) {
    String hidden = text;
    for (Pattern phrase : phrases) {
      hidden = phrase.matcher(hidden).replaceAll(Redaction.BAR);
    }
    return hidden;
  }
}
