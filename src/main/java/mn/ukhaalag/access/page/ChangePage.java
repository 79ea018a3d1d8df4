package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// A form that changes one thing of the account.
///
/// @param value what was typed, or what the form is about; never a password
public record ChangePage(String value, Problems problems) {}
