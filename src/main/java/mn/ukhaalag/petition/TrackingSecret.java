package mn.ukhaalag.petition;

import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.access.SpokenSecret;
import org.springframework.stereotype.Component;

/// The word that lets somebody without an account follow a petition: ten letters and digits (50
/// bits), easily read out on the telephone.
@Component
public class TrackingSecret extends SpokenSecret {

  TrackingSecret(Secrets secrets) {
    super(secrets, "petition-tracking", 10);
  }
}
