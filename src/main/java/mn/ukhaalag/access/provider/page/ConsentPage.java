package mn.ukhaalag.access.provider.page;

import java.util.List;

/// The question of a system.
///
/// @param state by which the answer is known to belong to the question
/// @param name of the person who is asked
/// @param scopes what the system asks to be told
/// @param isOffline whether it asks to stay connected when the person has left
public record ConsentPage(
    String client,
    String state,
    String titleMn,
    String titleEn,
    String name,
    List<String> scopes,
    boolean isOffline) {}
