package mn.ukhaalag.service.place.page;

import java.util.List;
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
  /// @param in how many have one
  public record Pool(Question.Choice option, @Nullable Integer count, int in, int waiting) {

    public String field() {
      return "places-" + option.value();
    }
  }

  /// What stands in the field of a pool.
  public String value(Pool pool) {
    return typed.has(pool.field())
        ? typed.get(pool.field())
        : pool.count() == null ? "" : String.valueOf(pool.count());
  }
}
