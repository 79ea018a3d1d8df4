package mn.ukhaalag.security.emergency.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// One use, as an auditor sees it.
///
/// @param officeMn organisation and post of the reader
/// @param looks what was read, oldest first
/// @param auditor who looked at it; null if nobody did
/// @param mayMark whether the one who looks is to look at it
public record AuditedPage(
    Use use,
    String officeMn,
    String officeEn,
    List<Look> looks,
    @Nullable String auditor,
    boolean mayMark,
    Typed typed,
    Problems problems) {

  public AuditedPage {
    looks = List.copyOf(looks);
  }

  /// That something was read.
  ///
  /// @param file the name of a file; null for the page
  public record Look(Instant at, @Nullable String file) {}
}
