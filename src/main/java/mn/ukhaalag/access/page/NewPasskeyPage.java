package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;

/// A passkey that is to be made.
///
/// @param home the address that it will be good at
public record NewPasskeyPage(String name, String home, Problems problems) {}
