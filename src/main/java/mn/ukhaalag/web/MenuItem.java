package mn.ukhaalag.web;

import org.jspecify.annotations.Nullable;

/// A link in the navigation.
///
/// @param key the message key of its words; one with a group also has a sentence under
///     [#about()]
/// @param order smaller comes first
/// @param fresh how many new things wait there, already written for the reader; null for none
/// @param group the heading under which it stands among the pages of work; null for one that is
///     no page of work
public record MenuItem(
    String path, String key, int order, @Nullable String fresh, @Nullable MenuGroup group) {

  public MenuItem(String path, String key, int order) {
    this(path, key, order, null, null);
  }

  public MenuItem(String path, String key, int order, @Nullable String fresh) {
    this(path, key, order, fresh, null);
  }

  /// The same link under that heading.
  public MenuItem in(MenuGroup heading) {
    return new MenuItem(path, key, order, fresh, heading);
  }

  /// The message key of the sentence that says what one does there.
  public String about() {
    return key + ".about";
  }
}
