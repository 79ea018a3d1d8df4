package mn.ukhaalag.security.page;

import mn.ukhaalag.directory.Organisation;
import org.jspecify.annotations.Nullable;

/// Whom to tell about a hole.
///
/// @param contact an address that begins with its scheme; empty if nobody was named
/// @param office the office that runs the house; null while nobody knows
public record PolicyPage(String contact, @Nullable Organisation office) {}
