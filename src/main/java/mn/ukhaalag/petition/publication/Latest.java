package mn.ukhaalag.petition.publication;

import mn.ukhaalag.petition.publication.page.LatestPage;
import mn.ukhaalag.petition.publication.page.Names;
import mn.ukhaalag.web.HomeSection;
import org.springframework.stereotype.Component;

/// What was published last, on the first page.
@Component
class Latest implements HomeSection {

  private static final int ORDER = 10;
  private static final int SHOWN = 3;

  private final Publications publications;
  private final Names names;

  Latest(Publications publications, Names names) {
    this.publications = publications;
    this.names = names;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public String template() {
    return "petition/publication/latest";
  }

  @Override
  public Object content() {
    return new LatestPage(publications.latest(Long.MAX_VALUE, SHOWN), names);
  }
}
