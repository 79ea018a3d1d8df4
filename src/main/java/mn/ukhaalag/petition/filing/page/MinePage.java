package mn.ukhaalag.petition.filing.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// The petitions of somebody who is signed in, newest first.
///
/// @param next the address of the older ones; null if there are none
/// @param followed published petitions of others, on the first page only
public record MinePage(
    List<Petition> own, @Nullable String next, List<Petition> followed, Instant now) {

  public List<String> columns(Page page) {
    return List.of(
        page.t("petition.filing.matter"),
        page.t("petition.filing.receipt.number"),
        page.t("petition.filing.receipt.received"),
        page.t("petition.filing.mine.status"));
  }
}
