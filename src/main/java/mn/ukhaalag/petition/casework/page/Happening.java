package mn.ukhaalag.petition.casework.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that was done to a petition.
///
/// @param act the word for it in keys of messages
/// @param who the post and the name; null for the petitioner and the system
/// @param isPetitioner whether the petitioner did it
/// @param facts what more there is to say about it
/// @param words what was written with it, for example a reason
public record Happening(
    Instant at,
    String act,
    @Nullable Named who,
    boolean isPetitioner,
    List<Fact> facts,
    @Nullable String words) {

  /// A detail: the key of its label and its value.
  ///
  /// @param valueKey the key of the value, if it is one of our words
  public record Fact(String label, @Nullable Named value, @Nullable String valueKey) {}

  /// The colour of its dot in the timeline.
  public String colour() {
    return switch (act) {
      case "answer-sent" -> "green";
      case "extended", "answer-returned", "reopened", "appealed" -> "yellow";
      case "escalated" -> "red";
      case "noted", "rated" -> "grey";
      default -> "blue";
    };
  }
}
