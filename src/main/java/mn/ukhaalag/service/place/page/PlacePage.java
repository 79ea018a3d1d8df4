package mn.ukhaalag.service.place.page;

import java.util.List;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The places of a service.
public record PlacePage(Service service, List<Pool> pools, Typed typed, Problems problems) {

  /// Those of one option.
  ///
  /// @param count how many there are; null where nobody has said it
  public record Pool(
      Question.Choice option, @Nullable Integer count, List<Person> in, List<Person> waiting) {

    public String field() {
      return "places-" + option.value();
    }
  }

  /// Somebody who has a place or waits for one.
  public record Person(String reference) {

    /// In addresses.
    public String slug() {
      return Reference.parse(reference).map(Reference::slug).orElse(reference);
    }
  }

  /// What stands in the field of a pool.
  public String value(Pool pool) {
    return typed.has(pool.field())
        ? typed.get(pool.field())
        : pool.count() == null ? "" : String.valueOf(pool.count());
  }
}
