package mn.ukhaalag.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post that an official holds today.
public record Holding(
    UUID post,
    UUID organisation,
    @Nullable UUID unit,
    String titleMn,
    String titleEn,
    Set<Role> roles) {}
