package mn.ukhaalag.delegation.page;

import mn.ukhaalag.directory.Delegation;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;

/// A delegation in a list.
///
/// @param state where it stands today
public record DelegationLine(
    Delegation delegation, Post post, Organisation organisation, Delegation.State state) {

  /// The page of it.
  public String path() {
    return "/work/delegations/" + delegation.id();
  }
}
