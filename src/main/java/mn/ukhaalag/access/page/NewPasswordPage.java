package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// The form that asks for the code and a new password.
///
/// @param request which code was sent; empty where the person names the contact instead
public record NewPasswordPage(String request, String identifier, Problems problems) {}
