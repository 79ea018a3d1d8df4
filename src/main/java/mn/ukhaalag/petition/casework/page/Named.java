package mn.ukhaalag.petition.casework.page;

import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// A name in both languages.
public record Named(String mn, @Nullable String en) {

  /// In the language of the page.
  public String in(Page page) {
    return page.pick(mn, en);
  }
}
