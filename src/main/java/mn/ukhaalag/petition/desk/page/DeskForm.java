package mn.ukhaalag.petition.desk.page;

import org.jspecify.annotations.Nullable;

/// What the operator types besides the petition itself.
///
/// @param channel the way it came: by telephone, in person or by letter
/// @param receivedOn the day on which a letter came
/// @param key the same for every sending of one form, so that it is filed once
public record DeskForm(
    @Nullable String channel, @Nullable String receivedOn, @Nullable String key) {}
