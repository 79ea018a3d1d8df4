package mn.ukhaalag.inbox.page;

import java.util.Map;

/// How much work there is.
///
/// @param kinds by the message key of the kind of work
public record Counts(Map<Due, Count> dues, Map<String, Count> kinds) {

  private static final Count NOTHING = new Count(0, false);

  public Count of(Due due) {
    return dues.getOrDefault(due, NOTHING);
  }
}
