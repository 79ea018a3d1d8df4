package mn.ukhaalag.service.place;

import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseWatcher;
import org.springframework.stereotype.Component;

/// Frees the place of whoever no longer wants it or may not have it.
@Component
class PlaceWatch implements CaseWatcher {

  private final Places places;

  PlaceWatch(Places places) {
    this.places = places;
  }

  @Override
  public void happened(Application application, Act act) {
    if (act == Act.WITHDRAWN_BY_APPLICANT || act == Act.REFUSED_TO_APPLICANT) {
      places.end(application.id());
    }
  }
}
