package mn.ukhaalag.service.designer.page;

import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.State;

/// Which version a page is about.
///
/// @param revision that the page shows; sent back with every change
public record Heading(Service service, Version version, int revision) {

  /// The address of the page of the service.
  public String home() {
    return "/administration/services/" + service.code();
  }

  /// The address of the page of the version.
  public String path() {
    return home() + "/versions/" + version.number();
  }

  public boolean isDraft() {
    return version.state() == State.DRAFT;
  }
}
