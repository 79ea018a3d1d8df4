package mn.ukhaalag.web;

/// A page above this one, in the trail at its top.
///
/// @param text already in the language of the page
public record Crumb(String path, String text) {}
