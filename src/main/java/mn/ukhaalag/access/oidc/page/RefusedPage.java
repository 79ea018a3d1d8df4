package mn.ukhaalag.access.oidc.page;

/// Why nobody gets in by a provider this time.
///
/// @param sentence the key of what is to be said; it takes the title of the provider
public record RefusedPage(String sentence, String titleMn, String titleEn) {}
