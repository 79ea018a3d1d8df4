package mn.ukhaalag.access;

import mn.ukhaalag.language.Language;

/// Brings a one-time code to a person. It is called inside the transaction that made the code.
public interface CodeSender {

  /// Sends the code, now or as soon as the transaction has succeeded.
  ///
  /// @param code six digits, which nobody else may learn
  void send(Contact contact, String code, Language language);
}
