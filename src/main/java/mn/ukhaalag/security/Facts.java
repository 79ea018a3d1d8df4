package mn.ukhaalag.security;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.security.EmergencyDoor.Fact;
import org.jspecify.annotations.Nullable;

/// The lines of what is read in an emergency, as they are gathered.
public final class Facts {

  private final Words words;
  private final String prefix;
  private final List<Fact> lines = new ArrayList<>();

  /// @param prefix what the keys of the labels begin with
  public Facts(Words words, String prefix) {
    this.words = words;
    this.prefix = prefix;
  }

  /// Adds a line whose value is the same in both languages, if there is a value.
  ///
  /// @param label the rest of the key of the label
  public void add(String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String key = prefix + label;
      lines.add(new Fact(words.get(Language.MN, key), words.get(Language.EN, key), value, value));
    }
  }

  /// Adds a line as it is.
  public void add(Fact line) {
    lines.add(line);
  }

  /// All so far.
  public List<Fact> list() {
    return List.copyOf(lines);
  }
}
