package mn.ukhaalag.service.process;

import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.Deciding;
import org.springframework.stereotype.Component;

/// Grants by rule: everything was answered, and nobody has to weigh anything.
@Component
class GrantStep implements AutomaticStep {

  static final String NAME = "grant";

  private final Deciding deciding;

  GrantStep(Deciding deciding) {
    this.deciding = deciding;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(Application application, String engineRef) {
    if (application.standing().decision() == null) {
      deciding.grantByRule(application);
    }
  }
}
