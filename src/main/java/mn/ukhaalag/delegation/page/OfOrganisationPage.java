package mn.ukhaalag.delegation.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Staff;

/// The delegations of an organisation, for its head or administrator.
///
/// @param seats the posts that he can hand over and that somebody holds
/// @param lines the newest delegations of these posts
public record OfOrganisationPage(
    Organisation organisation, List<Staff.Seat> seats, List<DelegationLine> lines) {

  public OfOrganisationPage {
    seats = List.copyOf(seats);
    lines = List.copyOf(lines);
  }
}
