package mn.ukhaalag.web;

import java.util.HashMap;
import java.util.Map;

/// What was typed into a form, by the name of the field; nothing of it is checked yet.
public record Typed(Map<String, String> values) {

  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    var stripped = new HashMap<String, String>();
    values.forEach((name, value) -> stripped.put(name, value.strip()));
    values = Map.copyOf(stripped);
  }

  /// What was typed into the field; empty if nothing was, or the form has no such field.
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /// Whether the field was there, as a check box is only when it is chosen.
  public boolean has(String name) {
    return !get(name).isEmpty();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
