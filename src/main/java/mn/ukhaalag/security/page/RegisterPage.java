package mn.ukhaalag.security.page;

/// The registers that an official finds.
///
/// @param isKeeper whether he sees more than the rules and his own reports
public record RegisterPage(boolean isKeeper) {}
