package mn.ukhaalag.access.provider.page;

/// The way on to a system.
///
/// @param way the path that asks, or answers, the system
public record OnwardPage(String way, String titleMn, String titleEn) {}
