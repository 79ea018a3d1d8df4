package mn.ukhaalag.petition.filing.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.SumMap;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form for a petition.
///
/// @param key under which it will be filed, once
/// @param files that were taken already
/// @param help categories that were looked for; null if nobody did
/// @param drafts that could be continued instead
public record FormPage(
    UUID key,
    FilingForm form,
    Problems problems,
    Choices choices,
    List<Attachment> files,
    @Nullable Help help,
    List<Begun> drafts) {

  /// Categories found by somebody's words.
  public record Help(String words, List<Category> found) {}

  /// A petition that was begun and not sent.
  ///
  /// @param title empty if none was typed yet
  public record Begun(UUID id, String title, Instant savedAt) {}

  /// The address of the map with the chosen place.
  public String map() {
    String place =
        "?latitude=%s&longitude=%s".formatted(number(form.latitude()), number(form.longitude()));
    return SumMap.PATH + (place.equals("?latitude=&longitude=") ? "" : place);
  }

  public int mapWidth() {
    return SumMap.WIDTH;
  }

  public int mapHeight() {
    return SumMap.HEIGHT;
  }

  private static String number(@Nullable String typed) {
    String text = FilingForm.text(typed);
    return text.matches("-?\\d{1,3}(\\.\\d{1,9})?") ? text : "";
  }
}
