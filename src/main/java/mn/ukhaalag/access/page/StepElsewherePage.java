package mn.ukhaalag.access.page;

import java.util.List;

/// A page that sends somebody to show his second step at another house.
///
/// @param way where he goes, in a window of its own
/// @param method of the form that waits here
/// @param action where it goes then
/// @param kept what goes there
public record StepElsewherePage(
    String way, String method, String action, List<CodePage.Kept> kept) {}
