package mn.ukhaalag.petition.publication.page;

/// A part of a text.
///
/// @param isFound whether it could tell who somebody is
public record Passage(String text, boolean isFound) {}
