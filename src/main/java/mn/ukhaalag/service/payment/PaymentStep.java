package mn.ukhaalag.service.payment;

import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.WaitingStep;
import org.springframework.stereotype.Component;

/// The step `payment` of a process: asks for the fee and waits until it is paid.
@Component
class PaymentStep implements WaitingStep {

  private final Payments payments;

  PaymentStep(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String name() {
    return "payment";
  }

  @Override
  public void run(Application application, String engineRef) {
    payments.ask(application, engineRef);
  }
}
