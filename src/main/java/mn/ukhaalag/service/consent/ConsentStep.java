package mn.ukhaalag.service.consent;

import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.WaitingStep;
import org.springframework.stereotype.Component;

/// The step `consent` of a process: waits until all who were named have agreed.
@Component
class ConsentStep implements WaitingStep {

  private final Consents consents;

  ConsentStep(Consents consents) {
    this.consents = consents;
  }

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public void run(Application application, String engineRef) {
    consents.ask(application, engineRef);
  }
}
