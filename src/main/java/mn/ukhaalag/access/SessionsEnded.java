package mn.ukhaalag.access;

import java.util.List;
import java.util.UUID;

/// Sessions of an account are over, before their time: those who know them elsewhere are told. The
/// listeners run before the sessions are gone.
///
/// @param marks by which other houses know them, see [Sessions#mark]; empty for all that the
///     account ever had
public record SessionsEnded(UUID account, List<String> marks) {

  static SessionsEnded allOf(UUID account) {
    return new SessionsEnded(account, List.of());
  }

  public boolean areAll() {
    return marks.isEmpty();
  }
}
