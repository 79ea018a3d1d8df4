package mn.ukhaalag.access;

/// What a one-time code was sent for. It is good for that and nothing else, whatever contact it
/// went to.
public enum CodePurpose {
  /// To prove the phone of a citizen who registers.
  REGISTRATION,
  /// To prove a new contact of an account.
  CONTACT,
  /// To set a forgotten password anew.
  RESET,
  /// To set the first password of an official whose account was just opened.
  FIRST_PASSWORD,
  /// To follow a petition without an account.
  FOLLOW,
  /// To sign a collective petition.
  SIGNATURE;

  /// Whether the one who asks for codes names other people's numbers, or as many as he likes.
  boolean isForStrangers() {
    return this == FOLLOW || this == SIGNATURE;
  }

  /// Whether the number may be somebody else's, so that such codes must never use up what those
  /// need who have an account.
  boolean mayBeForged() {
    return this == REGISTRATION || isForStrangers();
  }
}
