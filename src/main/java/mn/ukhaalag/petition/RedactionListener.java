package mn.ukhaalag.petition;

import java.util.function.UnaryOperator;

/// A room that keeps words of petitions in tables of its own, for example the copy that is shown
/// to the public. It is told of every redaction, in the transaction of the redaction itself, and
/// takes the words out of whatever it keeps.
public interface RedactionListener {

  /// Takes words out of what is kept about the petition.
  ///
  /// @param petition as it is now, without the words
  /// @param hide gives a text without the words that are to go; the same text if it has none
  void redacted(Petition petition, UnaryOperator<String> hide);
}
