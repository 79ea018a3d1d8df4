package mn.ukhaalag.plan.page;

import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// A name in both languages.
public record Named(String mn, @Nullable String en) {

  public static final Named NONE = new Named("", null);

  /// In the language of the page.
  public String in(Page page) {
    return page.pick(mn, en);
  }

  /// Said of what belongs to another: the name, and in brackets where.
  public Named in(Named whole) {
    return new Named(mn + " (" + whole.mn() + ")", both(en, whole.en()));
  }

  private static @Nullable String both(@Nullable String name, @Nullable String whole) {
    return name == null || whole == null ? null : name + " (" + whole + ")";
  }

  /// An answer that a select offers.
  public record Choice(String value, Named label) {

    public Option in(Page page) {
      return new Option(value, label.in(page));
    }
  }
}
