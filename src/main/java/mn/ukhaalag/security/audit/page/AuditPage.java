package mn.ukhaalag.security.audit.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.security.audit.Audit;
import mn.ukhaalag.security.audit.Finding;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// One audit with what it found.
///
/// @param owners the posts that mend findings
/// @param posts those of the organisation, which can be given one
/// @param isKept whether whoever looks can enter findings
public record AuditPage(
    Audit audit,
    Organisation house,
    List<Finding> findings,
    Map<UUID, Post> owners,
    List<Post> posts,
    boolean isKept,
    LocalDate today,
    Typed typed,
    Problems problems) {}
