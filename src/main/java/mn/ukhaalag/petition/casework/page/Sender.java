package mn.ukhaalag.petition.casework.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who sent a petition, as those who handle it see it.
///
/// @param register the register number with all but its ends hidden
/// @param cosigners how many others were asked to sign, and how many of them did
/// @param earlier what the same person sent before
public record Sender(
    @Nullable String name,
    @Nullable String register,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    int cosigners,
    int confirmed,
    List<Line> earlier) {}
