package mn.ukhaalag.access.page;

import java.util.List;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// What somebody signed in sees of his own account.
///
/// @param phone empty if there is none, as is `email`
/// @param identity masked; empty for officials
/// @param language the tag of the language of letters
/// @param isOfficial whether he holds a post today
/// @param keepsKeys whether he may make keys for programs
/// @param owner how he shows that the account is his before he ends a session; null where a second
///     step is asked for instead
public record AccountPage(
    String name,
    String phone,
    String email,
    String identity,
    String language,
    boolean isOfficial,
    boolean keepsKeys,
    List<SessionLine> sessions,
    @Nullable OwnerWay owner,
    Problems problems) {}
