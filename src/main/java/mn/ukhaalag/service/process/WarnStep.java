package mn.ukhaalag.service.process;

import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.Escalation;
import org.springframework.stereotype.Component;

/// Tells the head of the organisation in charge that time runs out.
@Component
class WarnStep implements AutomaticStep {

  static final String NAME = "warn";

  private final Escalation escalation;

  WarnStep(Escalation escalation) {
    this.escalation = escalation;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(Application application, String engineRef) {
    escalation.warn(application);
  }
}
