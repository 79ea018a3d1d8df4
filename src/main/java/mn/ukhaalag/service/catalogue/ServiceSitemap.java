package mn.ukhaalag.service.catalogue;

import java.io.IOException;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.web.SitemapSource;
import org.springframework.stereotype.Component;

/// The page of every service, for search engines.
@Component
class ServiceSitemap implements SitemapSource {

  private final Services services;

  ServiceSitemap(Services services) {
    this.services = services;
  }

  @Override
  public String name() {
    return "services";
  }

  @Override
  public void list(Pages pages) throws IOException {
    for (Service service : services.list()) {
      pages.add(service.path(), null);
    }
  }
}
