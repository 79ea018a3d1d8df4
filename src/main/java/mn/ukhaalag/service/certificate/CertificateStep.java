package mn.ukhaalag.service.certificate;

import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import org.springframework.stereotype.Component;

/// The step `certificate` of a process: what was granted is certified, once.
@Component
class CertificateStep implements AutomaticStep {

  private final Certificates certificates;
  private final CaseOrders orders;

  CertificateStep(Certificates certificates, CaseOrders orders) {
    this.certificates = certificates;
    this.orders = orders;
  }

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public boolean needsDecision() {
    return true;
  }

  @Override
  public void run(Application application, String engineRef) {
    certificates.issue(Author.SYSTEM, orders.of(application));
  }
}
