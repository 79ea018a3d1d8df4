package mn.ukhaalag.delegation.page;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Staff;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The form by which a post is handed over.
///
/// @param holder the name of its holder
/// @param colleagues those of whom one can stand in
public record NewDelegationPage(
    Post post,
    Organisation organisation,
    String holder,
    List<Staff.Seat> colleagues,
    LocalDate today,
    Typed typed,
    Problems problems) {

  public NewDelegationPage {
    colleagues = List.copyOf(colleagues);
  }
}
