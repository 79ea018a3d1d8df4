package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// The form that asks where to send the code for a new password.
public record ResetPage(String identifier, Problems problems) {}
