package mn.ukhaalag.petition.filing;

import java.time.Clock;
import mn.ukhaalag.access.BrowserPasses;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.petition.Petition;
import org.springframework.stereotype.Component;

/// Open one petition each: to whoever has just filed it, or has shown to know its tracking secret.
@Component
public class Passes extends BrowserPasses<Petition> {

  Passes(Secrets secrets, Clock clock) {
    super(
        secrets,
        clock,
        new Kind<>("petition-pass", "pass-", Petition::id, it -> it.reference().slug()));
  }
}
