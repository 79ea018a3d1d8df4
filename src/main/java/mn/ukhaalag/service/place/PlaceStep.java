package mn.ukhaalag.service.place;

import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import org.springframework.stereotype.Component;

/// The step `place` of a process: waits until a place is free.
@Component
class PlaceStep implements AutomaticStep {

  private final Places places;

  PlaceStep(Places places) {
    this.places = places;
  }

  @Override
  public String name() {
    return "place";
  }

  @Override
  public boolean waits() {
    return true;
  }

  /// A process waits here in any case.
  @Override
  public boolean isFor(Application application) {
    return true;
  }

  @Override
  public void run(Application application, String engineRef) {
    places.ask(application, engineRef);
  }
}
