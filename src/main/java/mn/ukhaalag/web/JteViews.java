package mn.ukhaalag.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the compiled page templates. A template gets the attributes of its model and the
/// [Page].
@Component
class JteViews implements ViewResolver, Ordered {

  private final TemplateEngine engine;
  private final Pages pages;

  JteViews(TemplateEngine engine, Pages pages) {
    this.engine = engine;
    this.pages = pages;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.contains(":") ? null : new JteView(name + ".jte");
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  private final class JteView implements View {
    private final String template;

    JteView(String template) {
      this.template = template;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var parameters = new HashMap<String, @Nullable Object>();
      if (model != null) {
        parameters.putAll(model);
      }
      parameters.put("page", pages.of(request, response));
      var output = new Utf8ByteOutput();
      engine.render(template, parameters, output);
      if (response.getContentType() == null) {
        response.setContentType("text/html;charset=UTF-8");
      }
      byte[] whole = output.toByteArray();
      SharedPages.keep(request, response, whole);
      SharedPages.write(response, whole);
    }
  }
}
