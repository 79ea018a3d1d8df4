package mn.ukhaalag.petition.filing.page;

import mn.ukhaalag.web.Problems;

/// Where number and secret of a petition are asked for.
public record FollowPage(String number, boolean isSignedIn, Problems problems) {}
