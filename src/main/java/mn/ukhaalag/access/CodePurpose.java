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

  /// Whether the one who asks for the code may name somebody else's number: such codes never use
  /// up what others need.
  boolean isForStrangers() {
    return this == FOLLOW || this == SIGNATURE;
  }
}
