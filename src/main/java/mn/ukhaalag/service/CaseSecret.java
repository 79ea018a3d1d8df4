package mn.ukhaalag.service;

import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.access.SpokenSecret;
import org.springframework.stereotype.Component;

/// The word that lets somebody without an account follow his case and pay for it: ten letters and
/// digits (50 bits), easily read out on the telephone.
@Component
public class CaseSecret extends SpokenSecret {

  CaseSecret(Secrets secrets) {
    super(secrets, "service-case", 10);
  }
}
