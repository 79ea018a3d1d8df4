package mn.ukhaalag.security.erasure.page;

import mn.ukhaalag.security.erasure.Erasure;

/// What became of a request, for whoever has its code.
///
/// @param parts what is still kept
public record ProofPage(Erasure erasure, Parts parts) {}
