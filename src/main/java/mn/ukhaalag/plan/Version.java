package mn.ukhaalag.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was approved, word for word.
///
/// @param number from 1 on
public record Version(UUID document, int number, Instant at, List<Sentence> sentences) {

  /// One objective, measure or indicator as it was approved.
  ///
  /// @param facts by the message key of their name, for people to read
  public record Sentence(
      UUID id, Kind kind, String code, String title, Map<String, String> facts) {}

  /// What a sentence says.
  public enum Kind {
    OBJECTIVE,
    MEASURE,
    INDICATOR
  }
}
