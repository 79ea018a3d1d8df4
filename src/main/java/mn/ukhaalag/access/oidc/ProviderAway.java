package mn.ukhaalag.access.oidc;

/// A provider does not answer, or not as one.
class ProviderAway extends Exception {

  private static final long serialVersionUID = 1L;

  ProviderAway(IdentityProvider provider, Exception cause) {
    super(provider.toString(), cause);
  }
}
