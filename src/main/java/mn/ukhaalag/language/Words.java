package mn.ukhaalag.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence that a person reads, by key and language.
///
/// They are kept in `messages/<module>.properties` (Mongolian) and
/// `messages/<module>_en.properties`. `{0}`, `{1}` … stand for arguments; nothing else has a
/// meaning, so an apostrophe is an apostrophe.
@Component
public class Words {

  private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);

  Words() {
    for (Language language : Language.values()) {
      sentences.put(language, new HashMap<>());
    }
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties")) {
        read(file);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// The sentence in that language, with its arguments put in.
  ///
  /// @throws IllegalArgumentException if there is no such key: a mistake of ours, which a test
  ///     finds
  public String get(Language language, String key, Object... arguments) {
    String sentence = sentences.getOrDefault(language, Map.of()).get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No message " + key + " in " + language);
    }
    return arguments.length == 0 ? sentence : filled(sentence, arguments);
  }

  /// Whether there is such a sentence.
  public boolean has(String key) {
    return sentences.getOrDefault(Language.MN, Map.of()).containsKey(key);
  }

  /// All keys that exist in that language.
  public Set<String> keys(Language language) {
    return Set.copyOf(sentences.getOrDefault(language, Map.of()).keySet());
  }

  private void read(Resource file) throws IOException {
    String name = String.valueOf(file.getFilename());
    Language language = name.endsWith("_en.properties") ? Language.EN : Language.MN;
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.forEach(
        (key, value) ->
            sentences
                .getOrDefault(language, new HashMap<>())
                .put(String.valueOf(key), String.valueOf(value)));
  }

  private static String filled(String sentence, Object... arguments) {
    var text = new StringBuilder(sentence.length() + 32);
    int from = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
      int close = sentence.indexOf('}', open);
      if (close != open + 2 || !Character.isDigit(sentence.charAt(open + 1))) {
        text.append(sentence, from, open + 1);
        from = open + 1;
        continue;
      }
      int index = sentence.charAt(open + 1) - '0';
      text.append(sentence, from, open).append(index < arguments.length ? arguments[index] : "");
      from = close + 1;
    }
    return text.append(sentence, from, sentence.length()).toString();
  }
}
