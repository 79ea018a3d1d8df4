package mn.ukhaalag.petition.publication.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page of one published petition.
///
/// @param stars how the petitioner rated the answer, 1 to 5; null if he did not
/// @param files attachments of which everybody may see the copy
/// @param events what was done, oldest first
/// @param address of this page from anywhere, to be shared
/// @param now to say how late something is
public record PublishedPage(
    Published published,
    @Nullable Integer stars,
    List<UUID> files,
    List<Event> events,
    String address,
    Names names,
    Instant now) {}
