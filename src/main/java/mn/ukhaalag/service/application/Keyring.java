package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.service.Reference;
import org.springframework.stereotype.Component;

/// Which cases a visitor may see as his own: those of his account, and those whose pass his
/// browser has.
@Component
public class Keyring {

  private final Applications applications;
  private final Competence competence;
  private final Passes passes;

  Keyring(Applications applications, Competence competence, Passes passes) {
    this.applications = applications;
    this.competence = competence;
    this.passes = passes;
  }

  /// The case with this reference, if it is the visitor's own. Somebody unknown is led to the
  /// sign-in page.
  ///
  /// @throws mn.ukhaalag.web.NotFound if there is none or it is somebody else's
  public Application get(Actor actor, HttpServletRequest request, String reference) {
    return opened(actor, request, reference).orElseGet(() -> competence.own(actor, reference));
  }

  Optional<Application> opened(Actor actor, HttpServletRequest request, String reference) {
    return Reference.parse(reference)
        .filter(it -> passes.has(request, it.slug()))
        .flatMap(applications::find)
        .filter(it -> passes.opens(actor, request, it));
  }
}
