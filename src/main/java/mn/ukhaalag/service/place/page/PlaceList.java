package mn.ukhaalag.service.place.page;

import java.util.List;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.form.Question;
import org.jspecify.annotations.Nullable;

/// Those who have a place of one option, or who wait for one, in the order in which they asked.
///
/// @param next the address of those after them; null if there are none
public record PlaceList(
    Service service,
    Question.Choice option,
    boolean isGiven,
    List<Person> people,
    @Nullable String next) {

  /// One of them.
  public record Person(String reference) {

    /// In addresses.
    public String slug() {
      return Reference.parse(reference).map(Reference::slug).orElse(reference);
    }
  }

  /// The page of all options.
  public String home() {
    return "/work/places/" + service.code();
  }
}
