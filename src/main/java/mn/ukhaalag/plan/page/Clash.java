package mn.ukhaalag.plan.page;

/// One field in which somebody else was quicker.
///
/// @param key the message key of its name
/// @param theirs as it stands now
/// @param yours as it was typed
public record Clash(String key, String theirs, String yours) {}
