package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// The account of an official, as the administrator of the organisation keeps it.
///
/// @param path of this page
/// @param email empty if there is none, as is `phone`
/// @param hasSecondStep whether there is a second step that the actor may take away
/// @param reason as it was typed
public record OfficialAccountPage(
    String path,
    String name,
    String email,
    String phone,
    State state,
    boolean hasSecondStep,
    String reason,
    Problems problems) {

  /// Whether the official can sign in.
  public enum State {
    NONE,
    OPEN,
    BLOCKED
  }
}
