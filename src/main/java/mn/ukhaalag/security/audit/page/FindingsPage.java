package mn.ukhaalag.security.audit.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.security.audit.Finding;
import org.jspecify.annotations.Nullable;

/// A page of findings.
///
/// @param isOpen whether those that are closed are left out
/// @param next the address of the older ones; null if there are none
public record FindingsPage(
    List<Finding> findings,
    Map<UUID, Organisation> houses,
    Map<UUID, Post> owners,
    boolean isOpen,
    LocalDate today,
    @Nullable String next) {}
