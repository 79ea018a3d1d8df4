package mn.ukhaalag.service.application;

import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.access.SpokenSecret;
import org.springframework.stereotype.Component;

/// The code under which a draft is found again from any device: ten letters and digits (50 bits).
@Component
class DraftCode extends SpokenSecret {

  DraftCode(Secrets secrets) {
    super(secrets, "application-code", 10);
  }
}
