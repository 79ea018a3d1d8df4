package mn.ukhaalag.access.page;

import java.util.List;
import mn.ukhaalag.web.Problems;

/// What somebody signed in sees of his own account.
///
/// @param phone empty if there is none, as is `email`
/// @param identity masked; empty for officials
/// @param language the tag of the language of letters
/// @param isOfficial whether he holds a post today
/// @param keepsKeys whether he may make keys for programs
public record AccountPage(
    String name,
    String phone,
    String email,
    String identity,
    String language,
    boolean isOfficial,
    boolean keepsKeys,
    List<SessionLine> sessions,
    Problems problems) {}
