package mn.ukhaalag.service.consent;

import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseWatcher;
import org.springframework.stereotype.Component;

/// What becomes of those who were asked when something happens to their case.
@Component
class ConsentWatch implements CaseWatcher {

  private final Consents consents;

  ConsentWatch(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void happened(Application application, Act act) {
    if (act == Act.COMPLETED) {
      consents.completed(application);
    } else if (act == Act.WITHDRAWN_BY_APPLICANT) {
      consents.drop(application.id());
    }
  }
}
