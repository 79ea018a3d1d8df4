package mn.ukhaalag.notice.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits to leave the house, what has left it, and what could not.
///
/// @param state of the letters that are listed
/// @param counts by state, each counted up to a limit
/// @param warnings message keys of what is not set up
/// @param next the address of older ones; null if there are none
public record OutboxPage(
    String state,
    Map<String, String> counts,
    List<String> warnings,
    List<Row> rows,
    @Nullable String next) {

  /// A letter.
  ///
  /// @param address null if it was forgotten
  /// @param words null if they are secret or were forgotten
  /// @param reason why it failed, in the words of the other side, or a word of ours
  public record Row(
      UUID id,
      Instant at,
      String channel,
      @Nullable String address,
      @Nullable String words,
      boolean isSecret,
      String state,
      int attempts,
      Instant nextAt,
      @Nullable String reason) {

    public boolean canBeRetried() {
      return state.equals("FAILED") && address != null && words != null;
    }

    public boolean isWaiting() {
      return state.equals("QUEUED");
    }

    /// Whether the reason is one of our own words.
    public boolean isOurReason() {
      return "expired".equals(reason) || "forgotten".equals(reason);
    }
  }
}
