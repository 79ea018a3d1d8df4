package mn.ukhaalag.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ids that tie an input to its hint and its error.
public final class FieldIds {

  private FieldIds() {}

  public static String hint(String name) {
    return name + "-hint";
  }

  public static String error(String name) {
    return name + "-error";
  }

  /// The value of `aria-describedby`; null, so that the attribute is left out, if nothing
  /// describes the input.
  public static @Nullable String described(
      String name, @Nullable String hint, @Nullable Problems problems) {
    String ids =
        Stream.of(
                hint == null ? "" : hint(name),
                problems == null || problems.of(name) == null ? "" : error(name))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  /// The value of `aria-invalid`; null for an input that is right.
  public static @Nullable String invalid(String name, @Nullable Problems problems) {
    return problems == null || problems.of(name) == null ? null : "true";
  }
}
