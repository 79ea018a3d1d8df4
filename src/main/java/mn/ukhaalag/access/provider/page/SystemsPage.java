package mn.ukhaalag.access.provider.page;

import java.util.List;
import java.util.UUID;

/// All systems that are registered.
///
/// @param issuer the address under which they find us
public record SystemsPage(String issuer, List<Line> systems) {

  /// One of them.
  public record Line(UUID id, String titleMn, String titleEn, String clientId, boolean isOn) {}
}
