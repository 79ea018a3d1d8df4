package mn.ukhaalag.delegation.page;

import java.util.List;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;

/// What an official has handed over and was handed.
///
/// @param posts his own, which he can hand over
/// @param organisations those whose posts he can hand over as their head or administrator
public record DelegationsPage(
    List<DelegationLine> given,
    List<DelegationLine> received,
    List<Holding> posts,
    List<Organisation> organisations) {

  public DelegationsPage {
    given = List.copyOf(given);
    received = List.copyOf(received);
    posts = List.copyOf(posts);
    organisations = List.copyOf(organisations);
  }
}
