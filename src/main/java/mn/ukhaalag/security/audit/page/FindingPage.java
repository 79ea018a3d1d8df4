package mn.ukhaalag.security.audit.page;

import java.time.LocalDate;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.security.audit.Finding;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// One finding.
///
/// @param isMine whether whoever looks is to mend it
/// @param isChecked whether whoever looks can close it
/// @param isSeen whether whoever looks sees the audit too
public record FindingPage(
    Finding finding,
    Organisation house,
    Post owner,
    boolean isMine,
    boolean isChecked,
    boolean isSeen,
    LocalDate today,
    Typed typed,
    Problems problems) {}
