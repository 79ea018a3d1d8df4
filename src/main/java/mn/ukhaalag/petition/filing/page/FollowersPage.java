package mn.ukhaalag.petition.filing.page;

import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.web.Problems;

/// Where somebody chooses to follow a published petition.
///
/// @param contact telephone or e-mail as typed
public record FollowersPage(Reference reference, String contact, Problems problems) {}
