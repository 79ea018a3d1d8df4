package mn.ukhaalag.service.form;

import mn.ukhaalag.language.Language;

/// Words in both languages.
public record Label(String mn, String en) {

  public static final Label NONE = new Label("", "");

  public String in(Language language) {
    return language == Language.EN && !en.isBlank() ? en : mn;
  }

  public boolean isEmpty() {
    return mn.isBlank() && en.isBlank();
  }
}
