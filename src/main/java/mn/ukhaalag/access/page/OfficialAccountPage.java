package mn.ukhaalag.access.page;

import java.util.List;
import mn.ukhaalag.web.Problems;

/// The account of an official, as the administrator of the organisation keeps it.
///
/// @param path of this page
/// @param email empty if there is none, as is `phone`
/// @param mayRemoveStep whether there is a second step that the actor may take away
/// @param reason why that is done, as it was typed
/// @param blockReason why the account is blocked, as it was typed
public record OfficialAccountPage(
    String path,
    String name,
    String email,
    String phone,
    Standing standing,
    boolean mayRemoveStep,
    String reason,
    String blockReason,
    Problems problems) {

  /// How it stands with the account.
  ///
  /// @param held the posts that the official holds today
  /// @param sessions how many are open
  /// @param blockedFor why it is blocked; empty if it is not, or nobody said
  public record Standing(
      State state, List<Held> held, boolean hasSecondStep, int sessions, String blockedFor) {

    public Standing {
      held = List.copyOf(held);
    }
  }

  /// A post, with its organisation before it.
  public record Held(String nameMn, String nameEn) {}

  /// Whether the official can sign in.
  public enum State {
    NONE,
    OPEN,
    BLOCKED
  }
}
