package mn.ukhaalag.notice.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The notices of one account, newest first.
///
/// @param unread counted up to a limit, beyond which a plus stands
/// @param next the address of older ones; null if there are none
public record NoticesPage(List<Told> notices, String unread, @Nullable String next) {

  /// Something that was told.
  ///
  /// @param written what stands in the gaps, in the language of the page; null if it was
  ///     forgotten
  public record Told(
      UUID id,
      String template,
      @Nullable List<String> written,
      String path,
      Instant at,
      boolean isNew) {

    /// What stands in the gaps.
    public Object[] arguments() {
      return written == null ? new Object[0] : written.toArray();
    }
  }

  public boolean hasUnread() {
    return !unread.equals("0");
  }
}
