package mn.ukhaalag.petition;

/// What became of a filing.
public sealed interface Filed {

  /// It was filed now.
  ///
  /// @param secret with it and the reference, anybody can follow the petition
  record Accepted(Petition petition, String secret) implements Filed {}

  /// The very same was filed before under this key: a double click, or a retry after a lost
  /// answer.
  record Again(Petition petition, String secret) implements Filed {}

  /// Something else was filed before under this key.
  record KeyTaken(Petition petition) implements Filed {}
}
