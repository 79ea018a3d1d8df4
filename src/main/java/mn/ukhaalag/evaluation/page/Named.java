package mn.ukhaalag.evaluation.page;

import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// A name in both languages.
public record Named(String mn, @Nullable String en) {

  public static final Named NONE = new Named("", null);

  /// In the language of the page.
  public String in(Page page) {
    return page.pick(mn, en);
  }
}
