package mn.ukhaalag.service.place;

import java.util.Optional;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.WorkRoom;
import mn.ukhaalag.service.form.Form;
import org.springframework.stereotype.Component;

/// Leads to the places of a service also before anybody has asked for one.
@Component
class PlaceRoom implements WorkRoom {

  private final Versions versions;

  PlaceRoom(Versions versions) {
    this.versions = versions;
  }

  @Override
  public Optional<Room> of(Service service) {
    return versions
        .published(service.id())
        .flatMap(it -> it.form().uses(Form.Use.PLACES))
        .map(_ -> new Room(service, "/work/places/" + service.code(), "service.place.title"));
  }
}
