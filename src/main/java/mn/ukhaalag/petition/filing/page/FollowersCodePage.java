package mn.ukhaalag.petition.filing.page;

import mn.ukhaalag.web.Problems;

/// Where the code is typed that was sent to somebody who wants to follow a petition.
///
/// @param path to which it goes
/// @param contact where it was sent, masked
public record FollowersCodePage(String path, String contact, Problems problems) {}
