package mn.ukhaalag.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that hold a sentence together and say nothing of what it is about: nobody searches
/// for them. A single letter counts as one too, such as the р of «3-р хороо».
final class FunctionWords {
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Set<String> WORDS = read();

  private FunctionWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word) || (word.length() == 1 && Character.isLetter(word.charAt(0)));
  }

  private static Set<String> read() {
    try (InputStream file =
        FunctionWords.class.getResourceAsStream("/language/function-words.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> BLANK.splitAsStream(line))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
