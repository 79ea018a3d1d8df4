package mn.ukhaalag.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, field by field, in the order of the page. One sentence a field: the
/// first one found.
///
/// A field's name is the `name` and the `id` of its input, so that the summary can lead there.
public final class Problems {

  private final Map<String, Message> byField = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();

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

  /// The same for the one who shows the field, so that the summary can say what it is called.
  public @Nullable Message of(String field, String label) {
    labels.putIfAbsent(field, label);
    return byField.get(field);
  }

  /// How the field is called, where its sentence alone does not tell which one it is of: a sentence
  /// for any field, or one that several fields have. Null where it does, or nobody has shown the
  /// field yet.
  public @Nullable String label(String field) {
    Message problem = byField.get(field);
    return problem == null || !(isForAny(problem.key()) || isRepeated(problem))
        ? null
        : labels.get(field);
  }

  private static boolean isForAny(String key) {
    return key.startsWith("web.problem.")
        || key.startsWith("service.form.problem.missing")
        || key.endsWith(".problem.missing")
        || key.endsWith(".problem.choice");
  }

  private boolean isRepeated(Message problem) {
    return byField.values().stream().filter(problem::equals).count() > 1;
  }

  public Map<String, Message> all() {
    return new LinkedHashMap<>(byField);
  }
}
