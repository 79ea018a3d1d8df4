package mn.ukhaalag.web;

import org.jspecify.annotations.Nullable;

/// A link in the navigation.
///
/// @param key the message key of its words
/// @param order smaller comes first
/// @param fresh how many new things wait there, already written for the reader; null for none
public record MenuItem(String path, String key, int order, @Nullable String fresh) {

  public MenuItem(String path, String key, int order) {
    this(path, key, order, null);
  }
}
