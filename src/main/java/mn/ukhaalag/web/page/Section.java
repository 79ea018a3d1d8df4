package mn.ukhaalag.web.page;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import mn.ukhaalag.web.Page;

/// A part of a page that is rendered by a template of another module.
///
/// @param it what that template shows
public record Section(TemplateEngine templates, String template, Object it) {

  public Content on(Page page) {
    return output -> templates.render(template + ".jte", Map.of("page", page, "it", it), output);
  }
}
