package mn.ukhaalag.service.certificate.page;

import mn.ukhaalag.web.Problems;

/// A certificate to its holder, or to the organisation that issued it.
///
/// @param path of the page
/// @param checkPath where others check it, with its proof
/// @param mayRevoke whether the one who looks may revoke it
/// @param reason of a revocation, as it was typed
public record CertificatePage(
    Sheet sheet,
    String path,
    String checkPath,
    boolean mayRevoke,
    String reason,
    Problems problems) {}
