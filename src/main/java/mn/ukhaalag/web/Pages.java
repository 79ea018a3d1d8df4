package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the [Page] of a request.
@Component
class Pages {

  private final Words words;
  private final List<Menu> menus;
  private final List<Banner> banners;
  private final Assets assets;
  private final Notes notes;
  private final ObjectProvider<Place> place;

  Pages(
      Words words,
      List<Menu> menus,
      List<Banner> banners,
      Assets assets,
      Notes notes,
      ObjectProvider<Place> place) {
    this.words = words;
    this.menus = menus;
    this.banners = banners;
    this.assets = assets;
    this.notes = notes;
    this.place = place;
  }

  Page of(HttpServletRequest request, HttpServletResponse response) {
    var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
    Language language = Languages.of(request);
    return new Page(
        words,
        language,
        path(request),
        visitor,
        menu(visitor),
        () -> csrf(request),
        notes.take(request, response),
        banners.stream().map(Banner::sentence).filter(Objects::nonNull).findFirst().orElse(null),
        place.getObject().names(language).orElse(null),
        assets.addresses());
  }

  private List<MenuItem> menu(@Nullable Visitor visitor) {
    return menus.stream()
        .flatMap(menu -> menu.items(visitor).stream())
        .sorted(Comparator.comparingInt(MenuItem::order))
        .toList();
  }

  private static String csrf(HttpServletRequest request) {
    SharedPages.keepNot(request);
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null ? "" : token.getToken();
  }

  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = original == null ? request.getRequestURI() : original.toString();
    String query = request.getQueryString();
    return "GET".equals(request.getMethod()) && query != null ? path + "?" + query : path;
  }
}
