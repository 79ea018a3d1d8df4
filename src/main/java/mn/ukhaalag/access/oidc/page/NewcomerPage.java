package mn.ukhaalag.access.oidc.page;

/// Somebody who may open an account.
///
/// @param number his register number, masked
/// @param titleMn how the provider is called that vouches for him
public record NewcomerPage(String name, String number, String titleMn, String titleEn) {}
