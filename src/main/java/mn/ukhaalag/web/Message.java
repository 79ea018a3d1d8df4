package mn.ukhaalag.web;

import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;

/// A sentence that is not yet put into a language: its key and what stands in its gaps.
public record Message(String key, List<Object> arguments) {

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  public String in(Language language, Words words) {
    return words.get(language, key, arguments.toArray());
  }
}
