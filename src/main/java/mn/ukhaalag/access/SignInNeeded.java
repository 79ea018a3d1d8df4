package mn.ukhaalag.access;

/// Somebody who has not signed in asks for a page that needs it: he is led to the sign-in page
/// and back.
class SignInNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
