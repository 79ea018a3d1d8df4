package mn.ukhaalag.security.page;

import java.util.List;
import mn.ukhaalag.access.ReadingList;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.web.Problems;

/// The readings that the auditor looked for.
///
/// @param organisations to choose from
/// @param organisation the code of the chosen one; the other fields are as they were typed
/// @param recent unusual readings of the last seven days
/// @param isUnproven whether the register number stands in an account whose owner has not shown
///     the document
public record AuditPage(
    List<Organisation> organisations,
    String organisation,
    String register,
    String thing,
    String from,
    String to,
    ReadingList found,
    int recent,
    boolean isUnproven,
    Problems problems) {}
