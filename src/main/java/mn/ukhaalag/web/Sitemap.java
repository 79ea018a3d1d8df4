package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Tells search engines which public pages there are (sitemaps.org): an index, and a part for each
/// room, written while it is read.
@Controller
class Sitemap {

  private static final String XML = "application/xml;charset=UTF-8";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE =
      " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final List<SitemapSource> sources;
  private final String home;

  Sitemap(List<SitemapSource> sources, @Value("${ukhaalag.address}") String home) {
    this.sources = sources;
    this.home = home;
  }

  @GetMapping("/sitemap.xml")
  void index(HttpServletResponse response) throws IOException {
    response.setContentType(XML);
    Writer out = response.getWriter();
    out.write(HEAD + "<sitemapindex" + NAMESPACE);
    for (SitemapSource source : sources) {
      out.write("<sitemap><loc>" + home + "/sitemap-" + source.name() + ".xml</loc></sitemap>\n");
    }
    out.write("</sitemapindex>\n");
  }

  @GetMapping("/sitemap-{name}.xml")
  void part(@PathVariable String name, HttpServletResponse response) throws IOException {
    SitemapSource source =
        sources.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("sitemap " + name));
    response.setContentType(XML);
    Writer out = response.getWriter();
    out.write(HEAD + "<urlset" + NAMESPACE);
    source.list(
        (path, changedAt) -> {
          out.write("<url><loc>" + home + path + "</loc>");
          if (changedAt != null) {
            out.write("<lastmod>" + changedAt + "</lastmod>");
          }
          out.write("</url>\n");
        });
    out.write("</urlset>\n");
  }
}
