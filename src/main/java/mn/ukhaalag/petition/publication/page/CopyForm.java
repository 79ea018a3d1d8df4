package mn.ukhaalag.petition.publication.page;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.language.CleanText;
import org.jspecify.annotations.Nullable;

/// The public copy as a moderator typed it.
///
/// @param answer empty if the answer is not shown
/// @param showPoint `yes` if the rounded place is shown on the map
/// @param pictures ids of the attachments of which the copy is shown
public record CopyForm(
    @Nullable String title,
    @Nullable String body,
    @Nullable String place,
    @Nullable String answer,
    @Nullable String showPoint,
    @Nullable List<UUID> pictures) {

  public Set<UUID> chosen() {
    return pictures == null ? Set.of() : Set.copyOf(pictures);
  }

  public boolean showsPoint() {
    return "yes".equals(showPoint);
  }

  /// The text without blanks around it, empty if there is none.
  public static String text(@Nullable String typed) {
    return typed == null ? "" : CleanText.clean(typed);
  }

  /// All of it in one text.
  public String whole() {
    return String.join("\n", text(title), text(body), text(place), text(answer));
  }
}
