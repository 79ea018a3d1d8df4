package mn.ukhaalag.petition.casework.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was asked of the list, as typed; whatever makes no sense is passed over.
///
/// @param organisation id of the organisation whose petitions they are
/// @param view `open` by deadline, or `all` by receipt
/// @param charge `post:` or `unit:` and its id
/// @param late `yes` for those that are or were late
/// @param from, until days of receipt
/// @param after where the page before ended
public record ListForm(
    String organisation,
    String view,
    String status,
    String category,
    String kind,
    String channel,
    String charge,
    String late,
    String from,
    String until,
    String words,
    String after) {

  public ListForm(
      @Nullable String organisation,
      @Nullable String view,
      @Nullable String status,
      @Nullable String category,
      @Nullable String kind,
      @Nullable String channel,
      @Nullable String charge,
      @Nullable String late,
      @Nullable String from,
      @Nullable String until,
      @Nullable String words,
      @Nullable String after) {
    this.organisation = typed(organisation);
    this.view = "all".equals(view) ? "all" : "open";
    this.status = typed(status);
    this.category = typed(category);
    this.kind = typed(kind);
    this.channel = typed(channel);
    this.charge = typed(charge);
    this.late = "yes".equals(late) ? "yes" : "";
    this.from = typed(from);
    this.until = typed(until);
    this.words = typed(words);
    this.after = typed(after);
  }

  /// Whether more is asked than words, the list and the state.
  public boolean isNarrow() {
    return !(charge + late + category + kind + channel + from + until).isEmpty();
  }

  public boolean isOpenOnly() {
    return "open".equals(view);
  }

  /// The query of an address that asks the same, from another place on.
  public String query(String fromPlace) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("organisation", organisation);
    asked.put("view", view);
    asked.put("status", status);
    asked.put("category", category);
    asked.put("kind", kind);
    asked.put("channel", channel);
    asked.put("charge", charge);
    asked.put("late", late);
    asked.put("from", from);
    asked.put("until", until);
    asked.put("words", words);
    asked.put("after", fromPlace);
    return asked.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
