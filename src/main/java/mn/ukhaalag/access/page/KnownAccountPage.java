package mn.ukhaalag.access.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// An account as the administrator of the province sees it.
///
/// @param phone empty if there is none, as is `email`
/// @param identity masked; empty if there is none
/// @param isProven whether somebody has seen the document with that number
/// @param blockedAt null if it is not blocked
/// @param blockedFor why it is blocked; empty if nobody said
/// @param keptAt where the account of an official is kept instead; empty for citizens
/// @param hasSecondStep whether it shows more than a password
/// @param reason as it was typed
public record KnownAccountPage(
    UUID id,
    String name,
    String phone,
    String email,
    String identity,
    boolean isProven,
    @Nullable Instant blockedAt,
    String blockedFor,
    List<Kept> keptAt,
    boolean hasSecondStep,
    String reason,
    Problems problems) {

  /// An organisation of the official, and the page of his account there.
  public record Kept(String path, String nameMn, String nameEn) {}
}
