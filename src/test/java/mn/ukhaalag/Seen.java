package mn.ukhaalag;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// What a [Browse] got to see: the answer at the end of all redirects.
public record Seen(Browse browse, HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  /// The path and query at which the redirects ended.
  public String path() {
    String query = response.uri().getRawQuery();
    return response.uri().getPath() + (query == null ? "" : "?" + query);
  }

  /// The status of the answer that led here; this answer's own status if nothing did.
  public int statusBeforeRedirect() {
    return response.previousResponse().map(HttpResponse::statusCode).orElse(status());
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public Document page() {
    return Jsoup.parse(response.body(), response.uri().toString());
  }

  /// The words of the page as a person reads them.
  public String text() {
    return page().text();
  }

  /// The form in which a hidden field has that value, of several that send to the same path.
  ///
  /// @throws AssertionError if the page has none
  public Filling formWith(String field, String value) {
    return page().select("form").stream()
        .map(FormElement.class::cast)
        .filter(form -> !form.select("[name=" + field + "][value=" + value + "]").isEmpty())
        .findFirst()
        .map(form -> new Filling(browse, form))
        .orElseThrow(() -> new AssertionError("No form with " + field + " = " + value));
  }

  /// The form that sends to that path.
  ///
  /// @throws AssertionError if the page has none
  public Filling form(String action) {
    return page().select("form").stream()
        .map(FormElement.class::cast)
        .filter(form -> form.attr("action").equals(action))
        .findFirst()
        .map(form -> new Filling(browse, form))
        .orElseThrow(
            () -> new AssertionError("No form to " + action + " at " + path() + ": " + text()));
  }
}
