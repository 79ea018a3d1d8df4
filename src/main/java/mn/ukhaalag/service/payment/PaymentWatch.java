package mn.ukhaalag.service.payment;

import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseWatcher;
import org.springframework.stereotype.Component;

/// What becomes of an invoice when something happens to its case.
@Component
class PaymentWatch implements CaseWatcher {

  private final Payments payments;

  PaymentWatch(Payments payments) {
    this.payments = payments;
  }

  @Override
  public void happened(Application application, Act act) {
    if (act == Act.WITHDRAWN_BY_APPLICANT) {
      payments.cancel(application);
    } else if (act == Act.COMPLETED) {
      payments.completed(application.id());
    }
  }
}
