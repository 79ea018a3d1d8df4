package mn.ukhaalag.service.application.page;

import mn.ukhaalag.web.Problems;

/// Asks somebody without an account for the number and the secret of his case.
public record FollowPage(String number, Problems problems) {}
