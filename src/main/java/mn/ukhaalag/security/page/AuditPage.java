package mn.ukhaalag.security.page;

import mn.ukhaalag.access.ReadingList;
import mn.ukhaalag.web.Problems;

/// The readings that the auditor looked for.
///
/// @param organisation the code that was typed, as are the other fields
/// @param recent unusual readings of the last seven days
public record AuditPage(
    String organisation,
    String register,
    String thing,
    String from,
    String to,
    ReadingList found,
    int recent,
    Problems problems) {}
