package mn.ukhaalag.service.place;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.place.PlaceRows.Place;
import mn.ukhaalag.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the page of a case whether it has a place, or how many wait before it.
@Component
@Order(16)
class PlaceSection implements CaseSection {

  private final PlaceRows rows;
  private final Services services;

  PlaceSection(PlaceRows rows, Services services) {
    this.rows = rows;
    this.services = services;
  }

  @Override
  public Optional<Section> of(Application application) {
    return rows.find(application.id())
        .map(
            it ->
                new Section(
                    Message.of("service.place.title"),
                    List.of(new Line(said(it), null, path(application)))));
  }

  private String path(Application application) {
    return "/work/places/" + services.get(application.service()).code();
  }

  private Message said(Place place) {
    if (place.isGiven()) {
      return Message.of("service.place.given");
    }
    return Message.of("service.place.turn", rows.before(place) + 1);
  }
}
