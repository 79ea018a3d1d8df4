package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// The form that asks for the password.
///
/// @param next where the person wanted to go
public record SignInPage(String identifier, String next, Problems problems) {}
