package mn.ukhaalag.web;

/// A link in the navigation.
///
/// @param key the message key of its words
/// @param order smaller comes first
public record MenuItem(String path, String key, int order) {}
