package mn.ukhaalag.access.provider.page;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/// A system as an administrator types it. What a browser does not send is empty.
///
/// @param redirects one address a line
/// @param exit where people are sent after signing out; empty for nowhere
/// @param logout where it is told that somebody signed out here; empty if it is not told
/// @param refreshes `true` if it may renew its access
public record SystemForm(
    String titleMn,
    String titleEn,
    String redirects,
    String exit,
    String logout,
    List<String> scopes,
    String refreshes) {

  public SystemForm {
    titleMn = requireNonNullElse(titleMn, "").strip();
    titleEn = requireNonNullElse(titleEn, "").strip();
    redirects = requireNonNullElse(redirects, "");
    exit = requireNonNullElse(exit, "").strip();
    logout = requireNonNullElse(logout, "").strip();
    scopes = List.copyOf(requireNonNullElse(scopes, List.of()));
    refreshes = requireNonNullElse(refreshes, "");
  }

  /// The addresses, without empty lines.
  public List<String> addresses() {
    return redirects.lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
