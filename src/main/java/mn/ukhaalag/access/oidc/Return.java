package mn.ukhaalag.access.oidc;

/// What became of somebody who came back from a provider.
sealed interface Return {

  /// The provider vouches for him.
  record Vouched(Stranger stranger) implements Return {}

  /// It does not, and nothing has changed.
  record Refused(Refusal why) implements Return {}
}
