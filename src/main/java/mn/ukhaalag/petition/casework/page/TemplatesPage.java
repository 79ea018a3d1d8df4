package mn.ukhaalag.petition.casework.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The ready answers of an organisation, and the form for another one.
///
/// @param own those that it keeps itself
/// @param common those of the whole province
public record TemplatesPage(
    Named organisation,
    List<Ready> own,
    List<Ready> common,
    List<Choice.Group> categories,
    Form form,
    Problems problems) {

  /// Ready words.
  public record Ready(UUID id, String code, Named title, Named body) {}

  /// Ready words as typed.
  ///
  /// @param titleEn, bodyEn in English, both or neither; without them the Mongolian ones stand in
  public record Form(
      String code, String category, String title, String body, String titleEn, String bodyEn) {

    public static final Form EMPTY = new Form(null, null, null, null, null, null);

    public Form(
        @Nullable String code,
        @Nullable String category,
        @Nullable String title,
        @Nullable String body,
        @Nullable String titleEn,
        @Nullable String bodyEn) {
      this.code = typed(code);
      this.category = typed(category);
      this.title = typed(title);
      this.body = typed(body);
      this.titleEn = typed(titleEn);
      this.bodyEn = typed(bodyEn);
    }

    public boolean isInEnglishToo() {
      return !titleEn.isEmpty() || !bodyEn.isEmpty();
    }

    private static String typed(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }
}
