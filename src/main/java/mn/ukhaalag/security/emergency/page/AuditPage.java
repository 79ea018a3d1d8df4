package mn.ukhaalag.security.emergency.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All uses, newest first.
///
/// @param next the page with older ones; null if there are none
public record AuditPage(List<Use> uses, @Nullable String next) {

  public AuditPage {
    uses = List.copyOf(uses);
  }
}
