package mn.ukhaalag.file;

/// What the virus scanner says of a content.
sealed interface Verdict {

  /// It knows nothing bad of it.
  record Clean() implements Verdict {}

  /// It knows it as harmful.
  ///
  /// @param virus the name that the scanner has for it
  record Found(String virus) implements Verdict {}

  /// It has not said which of both.
  ///
  /// @param isAway whether it does not answer at all, so that others need not be tried either
  record Unsaid(String why, boolean isAway) implements Verdict {}

  Verdict CLEAN = new Clean();
}
