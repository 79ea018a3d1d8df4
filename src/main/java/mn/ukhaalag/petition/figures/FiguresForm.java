package mn.ukhaalag.petition.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of the figures, as it stands in the address of the page. What
/// cannot be understood selects nothing: a link from elsewhere always shows something.
///
/// @param from a month, `2026-03`
/// @param organisation its code
public record FiguresForm(
    @Nullable String by,
    @Nullable String from,
    @Nullable String to,
    @Nullable String organisation,
    @Nullable String category,
    @Nullable String sum,
    @Nullable String channel) {

  Dimension dimension() {
    return Dimension.of(by == null ? "" : by);
  }

  Selection selection(Organisations organisations) {
    UUID id =
        organisation == null
            ? null
            : organisations.byCode(organisation).map(Organisation::id).orElse(null);
    return new Selection(month(from), month(to), id, text(category), text(sum), text(channel));
  }

  /// The fields that say something, in their order.
  Map<String, String> chosen() {
    var chosen = new LinkedHashMap<String, String>();
    put(chosen, "by", dimension().key());
    put(chosen, "from", month(from) == null ? null : from);
    put(chosen, "to", month(to) == null ? null : to);
    put(chosen, "organisation", organisation);
    put(chosen, "category", category);
    put(chosen, "sum", sum);
    put(chosen, "channel", channel);
    return chosen;
  }

  private static void put(Map<String, String> chosen, String field, @Nullable String value) {
    String text = text(value);
    if (text != null) {
      chosen.put(field, text);
    }
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static @Nullable LocalDate month(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : YearMonth.parse(typed.strip()).atDay(1);
    } catch (DateTimeException notAMonth) {
      return null;
    }
  }
}
