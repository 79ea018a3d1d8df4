package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// Tells what was found by those who check reported results. The module that keeps such findings
/// implements this as a bean.
public interface Inspections {

  /// What was found of one measure.
  ///
  /// @param kind what was done with the reported result, in a word
  /// @param percent what counts instead, 0 to 100; null where it cannot be assessed
  /// @param reason empty if none was given
  record Finding(Message kind, @Nullable BigDecimal percent, String reason, Instant at) {}

  /// The newest finding on each of the measures, of those made in that time; by measure.
  ///
  /// @param from the first moment
  /// @param until the first moment that is too late
  Map<UUID, Finding> findings(Collection<UUID> measures, Instant from, Instant until);
}
