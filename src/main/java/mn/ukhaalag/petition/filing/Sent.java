package mn.ukhaalag.petition.filing;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What comes with the form for a petition besides its fields: which button was pressed.
///
/// @param key under which the petition will be filed
/// @param step `check`, `help`, `upload` or `save`
/// @param words to find a category by
/// @param pick the code of a category that was found
/// @param remove the file that is not wanted any more
/// @param map where the map was pressed
record Sent(
    UUID key,
    @Nullable String step,
    @Nullable String words,
    @Nullable String pick,
    @Nullable UUID remove,
    @Nullable Press map) {

  /// A program that posts no key begins something new.
  Sent {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
  }

  /// In CSS pixels from the upper left corner; 0, 0 when it was pressed with the keyboard.
  record Press(int x, int y) {
    boolean isPlace() {
      return x > 0 || y > 0;
    }
  }
}
