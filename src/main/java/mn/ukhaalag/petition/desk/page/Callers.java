package mn.ukhaalag.petition.desk.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.petition.Petition;
import org.jspecify.annotations.Nullable;

/// What is known of somebody who calls.
///
/// @param name as it was given the last time
/// @param earlier what was sent from there before, newest first
public record Callers(@Nullable String name, List<Earlier> earlier, Instant now) {

  /// An earlier petition of the caller.
  ///
  /// @param title null if its matter is only for those who handle it
  public record Earlier(Petition petition, Organisation organisation, @Nullable String title) {}

  /// One of them, and the number that the caller told in this call.
  public record Told(Earlier earlier, String number) {}
}
