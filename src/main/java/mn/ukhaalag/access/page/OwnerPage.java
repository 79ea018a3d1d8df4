package mn.ukhaalag.access.page;

import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.web.Problems;

/// A form of the account that only its owner may send.
///
/// @param value what was typed; never a password
public record OwnerPage(String value, OwnerWay owner, Problems problems) {}
