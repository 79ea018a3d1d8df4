package mn.ukhaalag.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, field by field, in the order of the page. One sentence a field: the
/// first one found.
///
/// A field's name is the `name` and the `id` of its input, so that the summary can lead there.
public final class Problems {

  private final Map<String, Message> byField = new LinkedHashMap<>();

  /// Says that something is wrong with the field, unless something was said already.
  public Problems add(String field, String key, Object... arguments) {
    byField.putIfAbsent(field, Message.of(key, arguments));
    return this;
  }

  /// Says so if the condition holds.
  public Problems addIf(boolean wrong, String field, String key, Object... arguments) {
    return wrong ? add(field, key, arguments) : this;
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  public @Nullable Message of(String field) {
    return byField.get(field);
  }

  public Map<String, Message> all() {
    return new LinkedHashMap<>(byField);
  }
}
