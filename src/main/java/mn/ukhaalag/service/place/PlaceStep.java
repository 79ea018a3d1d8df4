package mn.ukhaalag.service.place;

import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.WaitingStep;
import org.springframework.stereotype.Component;

/// The step `place` of a process: waits until a place is free.
@Component
class PlaceStep implements WaitingStep {

  private final Places places;

  PlaceStep(Places places) {
    this.places = places;
  }

  @Override
  public String name() {
    return "place";
  }

  @Override
  public void run(Application application, String engineRef) {
    places.ask(application, engineRef);
  }
}
