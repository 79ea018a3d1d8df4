package mn.ukhaalag.access.page;

import java.util.List;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.web.Problems;

/// The passkeys of one's own account.
///
/// @param hasStep whether it has a second step of any kind, which is asked for then
/// @param owner how its owner shows himself before he adds the first one
/// @param codesLeft the recovery codes that are not used yet
public record PasskeysPage(
    List<PasskeyLine> passkeys,
    boolean hasStep,
    OwnerWay owner,
    int codesLeft,
    Problems problems) {}
