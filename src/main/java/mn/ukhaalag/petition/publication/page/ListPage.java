package mn.ukhaalag.petition.publication.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// The list of published petitions.
///
/// @param isPartly whether these have only some of the words, because none has all
/// @param next the address of the older ones; null on the last page
/// @param newer the address of the page before; null on the first
/// @param count how many the filter lets through, at most [#MOST_COUNTED]; null if not counted
/// @param now to say how late something is
public record ListPage(
    Filter filter,
    Choices choices,
    List<Published> rows,
    boolean isPartly,
    @Nullable String next,
    @Nullable String newer,
    @Nullable Integer count,
    Names names,
    Instant now) {

  /// Beyond this many it only says that there are more.
  public static final int MOST_COUNTED = 1000;

  /// The count in words, for example `1,000+`.
  public String counted(Page page) {
    int found = count == null ? 0 : count;
    return found > MOST_COUNTED ? page.number(MOST_COUNTED) + "+" : page.number(found);
  }
}
