package mn.ukhaalag.service.payment;

import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import org.springframework.stereotype.Component;

/// The step `payment` of a process: asks for the fee and waits until it is paid.
@Component
class PaymentStep implements AutomaticStep {

  private final Payments payments;

  PaymentStep(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String name() {
    return "payment";
  }

  @Override
  public boolean waits() {
    return true;
  }

  /// A process waits here in any case, so it is run even for a refused case, which then has
  /// nothing to pay for.
  @Override
  public boolean isFor(Application application) {
    return true;
  }

  @Override
  public void run(Application application, String engineRef) {
    payments.ask(application, engineRef);
  }
}
