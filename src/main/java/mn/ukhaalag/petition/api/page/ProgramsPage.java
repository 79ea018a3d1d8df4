package mn.ukhaalag.petition.api.page;

/// The page that explains the interfaces.
///
/// @param address of this site, for the examples
public record ProgramsPage(String address) {}
