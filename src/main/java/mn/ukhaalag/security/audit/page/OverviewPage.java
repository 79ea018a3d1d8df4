package mn.ukhaalag.security.audit.page;

import java.util.List;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.audit.Audits.Standing;
import org.jspecify.annotations.Nullable;

/// How the organisations stand.
///
/// @param all how many are seen
/// @param behind how many of them were not audited in time
/// @param rule how often they are to be
/// @param isLate whether only those are shown
/// @param next the address of the next ones; null if there are none
public record OverviewPage(
    List<Line> lines, int all, int behind, LegalRule rule, boolean isLate, @Nullable String next) {

  /// One organisation.
  ///
  /// @param isUnaudited whether its last audit is too long ago, or there was none
  /// @param isUnassessed the same for its last risk assessment
  public record Line(
      Organisation organisation, Standing standing, boolean isUnaudited, boolean isUnassessed) {}
}
