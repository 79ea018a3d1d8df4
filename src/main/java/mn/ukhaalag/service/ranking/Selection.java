package mn.ukhaalag.service.ranking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.service.ranking.page.Ranked;
import org.jspecify.annotations.Nullable;

/// Which services somebody wants to see, as it stands in the address. What cannot be understood
/// selects nothing: a link from elsewhere always shows something.
///
/// @param organisation its code
/// @param stage the name of a stage
/// @param life the slug of a life event
/// @param show `next` for those that are not decided online yet; else all
/// @param after how many come before the page
public record Selection(
    @Nullable String year,
    @Nullable String organisation,
    @Nullable String stage,
    @Nullable String life,
    @Nullable String show,
    @Nullable String sort,
    @Nullable Integer after) {

  private static final int FIRST_YEAR = 2000;

  /// The chosen year.
  int year(int usual, int last) {
    String typed = text(year);
    int chosen = typed.matches("\\d{4}") ? Integer.parseInt(typed) : usual;
    return chosen < FIRST_YEAR || chosen > last ? usual : chosen;
  }

  Sorting sorting() {
    return Sorting.of(text(sort));
  }

  /// Those that are wanted, in the wanted order.
  ///
  /// @param owner only those of this organisation; null for all
  List<Ranked> of(List<Ranked> all, @Nullable UUID owner) {
    return all.stream()
        .filter(it -> owner == null || it.service().organisation().equals(owner))
        .filter(this::has)
        .sorted(sorting().order())
        .toList();
  }

  private boolean has(Ranked ranked) {
    return (text(stage).isEmpty() || ranked.service().stage().name().equals(text(stage)))
        && (text(life).isEmpty() || ranked.service().lifeEvent().slug().equals(text(life)))
        && (!text(show).equals("next") || ranked.isNext());
  }

  int from(int size) {
    return after == null ? 0 : Math.clamp(after, 0, size);
  }

  /// As it stands in addresses, without the place.
  String query(int chosenYear) {
    return Stream.of(
            "year=" + chosenYear,
            part("organisation", organisation),
            part("stage", stage),
            part("life", life),
            part("show", show),
            part("sort", sorting() == Sorting.BURDEN ? "" : sorting().slug()))
        .filter(it -> !it.isEmpty())
        .reduce((one, other) -> one + "&" + other)
        .orElse("");
  }

  private static String part(String name, @Nullable String value) {
    return text(value).isEmpty()
        ? ""
        : name + "=" + URLEncoder.encode(text(value), StandardCharsets.UTF_8);
  }

  public static String text(@Nullable String typed) {
    return typed == null || typed.length() > 100 ? "" : typed.strip();
  }
}
