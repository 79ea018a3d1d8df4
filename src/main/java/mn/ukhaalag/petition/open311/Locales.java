package mn.ukhaalag.petition.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Languages;

/// The language of an answer: the parameter `locale`, else what the request accepts, else
/// Mongolian.
final class Locales {

  private static final String PARAMETER = "locale=";

  private Locales() {}

  /// Looks only into the query, for it is asked too when the body could not be read.
  static Language of(HttpServletRequest request) {
    String query = request.getQueryString();
    int start = query == null ? -1 : query.indexOf(PARAMETER);
    if (query == null || start < 0) {
      return Languages.of(request);
    }
    String locale = query.substring(start + PARAMETER.length()).split("[&_-]", 2)[0];
    return Language.of(locale.toLowerCase(Locale.ROOT));
  }
}
