package mn.ukhaalag.service.application;

import java.time.Clock;
import mn.ukhaalag.access.BrowserPasses;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.service.Application;
import org.springframework.stereotype.Component;

/// Open one case each: to whoever has shown to know its secret.
@Component
class Passes extends BrowserPasses<Application> {

  Passes(Secrets secrets, Clock clock) {
    super(
        secrets,
        clock,
        new Kind<>("service-pass", "pass-", Application::id, it -> it.reference().slug()));
  }
}
