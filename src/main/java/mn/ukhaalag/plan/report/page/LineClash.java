package mn.ukhaalag.plan.report.page;

import org.jspecify.annotations.Nullable;

/// One field of a report that somebody else has changed since the form was opened, or that can no
/// longer be changed.
///
/// @param measure its code
/// @param key the message key of the field's name
/// @param before as it stood when the form was opened
/// @param theirs as it stands now
/// @param yours as it was typed; null where nothing was typed, so that theirs was taken
public record LineClash(
    String measure, String key, String before, String theirs, @Nullable String yours) {}
