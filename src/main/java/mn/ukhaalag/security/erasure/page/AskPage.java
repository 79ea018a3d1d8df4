package mn.ukhaalag.security.erasure.page;

import java.time.Instant;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.security.erasure.Erasure;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// What would be erased of somebody, and the form in which he asks for it.
///
/// @param standing what he has asked already; null if he has not
/// @param refused what was refused him last; null if nothing was
/// @param days as many he would have to take it back
/// @param owner how he shows that the account is his
/// @param isUnderstood whether he has ticked that it cannot be undone
public record AskPage(
    Parts parts,
    @Nullable Erasure standing,
    @Nullable Erasure refused,
    Instant now,
    int days,
    OwnerWay owner,
    boolean isUnderstood,
    Problems problems) {}
