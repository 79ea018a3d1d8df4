package mn.ukhaalag.directory;

import java.io.IOException;
import mn.ukhaalag.web.SitemapSource;
import org.springframework.stereotype.Component;

/// The pages of all organisations of today.
@Component
class OrganisationSitemap implements SitemapSource {

  private final Organisations organisations;

  OrganisationSitemap(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public String name() {
    return "organisations";
  }

  @Override
  public void list(Pages pages) throws IOException {
    pages.add("/organisations", null);
    for (Organisation organisation : organisations.list()) {
      pages.add("/organisations/" + organisation.code(), null);
    }
  }
}
