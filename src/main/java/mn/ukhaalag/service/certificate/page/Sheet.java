package mn.ukhaalag.service.certificate.page;

import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.certificate.Certificate;
import mn.ukhaalag.service.certificate.Certificate.State;

/// A certificate as pages show it.
///
/// @param development whether it is sealed with a key that nobody may trust
public record Sheet(
    Certificate certificate, State state, Organisation.Name organisation, boolean development) {

  /// The last part of the keys of the messages that say whether it holds.
  public String standing() {
    return state == State.VALID && development ? "DEVELOPMENT" : state.name();
  }

  /// The colour of its tag.
  public String colour() {
    return switch (state) {
      case VALID -> development ? "yellow" : "green";
      case EXPIRED -> "grey";
      case REVOKED -> "red";
    };
  }
}
