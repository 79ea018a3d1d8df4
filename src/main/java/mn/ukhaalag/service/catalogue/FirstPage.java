package mn.ukhaalag.service.catalogue;

import java.util.List;
import mn.ukhaalag.service.LifeEvent;
import mn.ukhaalag.web.HomeSection;
import org.springframework.stereotype.Component;

/// The ways into services on the first page: by word, by what happens in life, and to what one has
/// asked for or booked already.
@Component
class FirstPage implements HomeSection {

  /// Before what was published last.
  private static final int ORDER = 5;

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public String template() {
    return "service/catalogue/home";
  }

  @Override
  public Object content() {
    return List.of(LifeEvent.values());
  }
}
