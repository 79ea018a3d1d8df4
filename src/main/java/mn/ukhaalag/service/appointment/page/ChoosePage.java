package mn.ukhaalag.service.appointment.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.appointment.Reason;
import org.jspecify.annotations.Nullable;

/// Where somebody wants to come to, and what for.
///
/// @param service the one from whose page he comes; null if from none
/// @param organisation the chosen one; null before it is
/// @param organisations to choose from
/// @param reasons to choose from, once the organisation is chosen
public record ChoosePage(
    @Nullable Service service,
    @Nullable Organisation organisation,
    List<Organisation> organisations,
    List<Reason> reasons) {

  /// The address with that organisation chosen.
  public String path(Organisation chosen) {
    String from = service == null ? "" : "&service=" + service.code();
    return "/appointments/new?organisation=" + chosen.code() + from;
  }
}
