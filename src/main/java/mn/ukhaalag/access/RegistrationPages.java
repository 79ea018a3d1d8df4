package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.access.page.ConfirmationPage;
import mn.ukhaalag.access.page.RegisterPage;
import mn.ukhaalag.access.page.RegistrationForm;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.LocalPath;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A citizen registers: the form, then the code that was sent to the phone.
@Controller
class RegistrationPages {

  private final Registrations registrations;
  private final Passwords passwords;
  private final Sessions sessions;
  private final ClientAddress addresses;
  private final Notes notes;
  private final Clock clock;

  RegistrationPages(
      Registrations registrations,
      Passwords passwords,
      Sessions sessions,
      ClientAddress addresses,
      Notes notes,
      Clock clock) {
    this.registrations = registrations;
    this.passwords = passwords;
    this.sessions = sessions;
    this.addresses = addresses;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping("/register")
  ModelAndView ask(
      @RequestParam(name = "continue", defaultValue = "/") String next,
      HttpServletRequest request) {
    String language = Languages.of(request).tag();
    var empty = new RegistrationForm("", "", "", "", "", "", "", language);
    return new ModelAndView("access/register", "it", new RegisterPage(empty, next, new Problems()));
  }

  @PostMapping("/register")
  ModelAndView register(
      @RequestParam(name = "continue", defaultValue = "/") String next,
      @ModelAttribute RegistrationForm form,
      HttpServletRequest request) {
    var problems = new Problems();
    var citizen = new RegistrationCheck(form, LocalDate.now(clock), problems).citizen();
    passwords
        .flaw(form.password())
        .ifPresent(flaw -> problems.add("password", flaw.key(), flaw.arguments().toArray()));
    if (problems.isEmpty() && citizen.isPresent()) {
      String hash = passwords.hash(form.password());
      switch (registrations.begin(citizen.get(), hash, addresses.of(request))) {
        case Registrations.Beginning.Begun begun -> {
          return Forms.seeOther(path(begun.registration(), next));
        }
        case Registrations.Beginning.NotSent not -> Reasons.notSent(problems, "phone", not.why());
      }
    }
    return Forms.again("access/register", new RegisterPage(form, next, problems));
  }

  @GetMapping("/register/{registration}")
  ModelAndView askCode(
      @PathVariable UUID registration,
      @RequestParam(name = "continue", defaultValue = "/") String next) {
    return new ModelAndView(
        "access/confirmation", "it", page(find(registration), next, new Problems()));
  }

  @PostMapping("/register/{registration}")
  ModelAndView confirm(
      @PathVariable UUID registration,
      @RequestParam(name = "continue", defaultValue = "/") String next,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = find(registration);
    var problems = new Problems();
    switch (registrations.confirm(found, code)) {
      case Registrations.Confirmation.Opened opened -> {
        sessions.begin(request, response, opened.account());
        notes.tell(response, "access.registered");
        return Forms.seeOther(LocalPath.orHome(next));
      }
      case Registrations.Confirmation.Taken _ -> problems.add("code", "access.taken");
      case Registrations.Confirmation.WrongCode _ -> problems.add("code", "access.code.wrong");
    }
    return Forms.again("access/confirmation", page(found, next, problems));
  }

  private Registrations.Registration find(UUID id) {
    return registrations.find(id).orElseThrow(() -> new NotFound("registration " + id));
  }

  private static ConfirmationPage page(
      Registrations.Registration registration, String next, Problems problems) {
    var citizen = registration.citizen();
    return new ConfirmationPage(
        registration.id(),
        citizen.name(),
        String.valueOf(citizen.phone()),
        String.valueOf(citizen.identity()),
        next,
        problems);
  }

  private static String path(UUID registration, String next) {
    return "/register/%s?continue=%s"
        .formatted(registration, URLEncoder.encode(next, StandardCharsets.UTF_8));
  }
}
