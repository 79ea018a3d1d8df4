package mn.ukhaalag.petition.casework.page;

import java.time.Instant;
import mn.ukhaalag.petition.Correspondence.Kind;
import org.jspecify.annotations.Nullable;

/// A note, a question or a reply.
///
/// @param who the post; null for the petitioner
public record Said(Kind kind, Instant at, @Nullable Named who, String words) {}
