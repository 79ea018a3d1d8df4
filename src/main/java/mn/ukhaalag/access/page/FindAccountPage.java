package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// The form by which an account is found.
public record FindAccountPage(String contact, Problems problems) {}
