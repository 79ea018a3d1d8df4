package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// The form that asks who a new citizen is.
///
/// @param next where the person wanted to go
public record RegisterPage(RegistrationForm form, String next, Problems problems) {}
