package mn.ukhaalag.access.oidc.page;

import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.web.Problems;

/// Where somebody links his account with one at a provider.
///
/// @param id of the provider
/// @param owner how he shows before that the account here is his
public record LinkPage(
    String id, String titleMn, String titleEn, OwnerWay owner, Problems problems) {}
