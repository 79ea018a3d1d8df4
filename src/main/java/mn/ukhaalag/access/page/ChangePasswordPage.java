package mn.ukhaalag.access.page;

import java.util.List;
import java.util.Set;
import mn.ukhaalag.access.LinkedHouses;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.web.Problems;

/// Where somebody sets another password.
///
/// @param links with which he can also sign in, and which he may end with the old password
/// @param ended those that he ticked
public record ChangePasswordPage(
    OwnerWay owner, List<LinkedHouses.Link> links, Set<String> ended, Problems problems) {}
