package mn.ukhaalag.security;

import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Province;
import mn.ukhaalag.security.page.PolicyPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What people read who have found a hole: whom to tell, and what they can expect. Programs find
/// the same in `/.well-known/security.txt`.
@Controller
class PolicyPages {

  private final Organisations organisations;
  private final String contact;

  PolicyPages(Organisations organisations, @Value("${ukhaalag.security-contact}") String contact) {
    this.organisations = organisations;
    this.contact = contact;
  }

  @GetMapping("/security")
  ModelAndView show() {
    Organisation office = organisations.byCode(Province.OFFICE).orElse(null);
    return new ModelAndView("security/policy", "it", new PolicyPage(contact, office));
  }
}
