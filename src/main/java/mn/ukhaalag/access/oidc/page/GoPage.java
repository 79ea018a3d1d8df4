package mn.ukhaalag.access.oidc.page;

/// The way to a provider.
///
/// @param address at the provider
public record GoPage(String address, String titleMn, String titleEn) {}
