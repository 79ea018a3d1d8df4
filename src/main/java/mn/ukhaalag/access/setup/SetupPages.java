package mn.ukhaalag.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Forms;
import mn.ukhaalag.access.Names;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.access.Sessions;
import mn.ukhaalag.access.setup.page.SetupForm;
import mn.ukhaalag.access.setup.page.SetupPage;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page that makes the first administrator. It exists only until that is done.
@Controller
@RequestMapping("/setup")
class SetupPages {

  /// The province's own office, whose posts administer the province.
  private static final String OFFICE = "azdtg";

  private final SetupCode code;
  private final Setup setup;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Organisations organisations;
  private final Posts posts;
  private final Notes notes;

  SetupPages(
      SetupCode code,
      Setup setup,
      Passwords passwords,
      Sessions sessions,
      Organisations organisations,
      Posts posts,
      Notes notes) {
    this.code = code;
    this.setup = setup;
    this.passwords = passwords;
    this.sessions = sessions;
    this.organisations = organisations;
    this.posts = posts;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    requireOpen();
    var empty = new SetupForm("", "", "", "", "", "", "");
    return new ModelAndView("access/setup", "it", page(empty, request, new Problems()));
  }

  @PostMapping
  ModelAndView make(
      @ModelAttribute SetupForm form, HttpServletRequest request, HttpServletResponse response) {
    requireOpen();
    var problems = new Problems();
    Setup.Founder founder = founder(form, problems);
    Optional<Post> post =
        choice().stream().filter(it -> it.id().toString().equals(form.post())).findFirst();
    problems.addIf(post.isEmpty(), "post", "access.key.post.missing");
    passwords
        .flaw(form.password())
        .ifPresent(flaw -> problems.add("password", flaw.key(), flaw.arguments().toArray()));
    if (!problems.isEmpty() || post.isEmpty()) {
      return Forms.again("access/setup", page(form, request, problems));
    }
    UUID account =
        setup
            .make(founder, post.get(), passwords.hash(form.password()), Languages.of(request))
            .orElseThrow(() -> new NotFound("setup"));
    sessions.begin(request, response, account);
    notes.tell(response, "access.setup.done");
    return Forms.seeOther("/");
  }

  private Setup.Founder founder(SetupForm form, Problems problems) {
    problems.addIf(!code.isRight(form.code()), "code", "access.setup.code.wrong");
    problems.addIf(!Names.isName(form.familyName()), "familyName", "access.family-name.missing");
    problems.addIf(!Names.isName(form.givenName()), "givenName", "access.given-name.missing");
    Optional<Contact> email = Contact.email(form.email());
    Optional<Contact> phone = Contact.phone(form.phone());
    problems.addIf(!form.email().isEmpty() && email.isEmpty(), "email", "access.email.wrong");
    problems.addIf(!form.phone().isEmpty() && phone.isEmpty(), "phone", "access.phone.wrong");
    problems.addIf(email.isEmpty() && phone.isEmpty(), "email", "access.setup.contact.missing");
    return new Setup.Founder(
        form.familyName(), form.givenName(), email.orElse(null), phone.orElse(null));
  }

  private void requireOpen() {
    if (!code.isOpen()) {
      throw new NotFound("setup");
    }
  }

  private List<Post> choice() {
    return organisations
        .byCode(OFFICE)
        .map(Organisation::id)
        .map(office -> posts.withRole(office, Role.PROVINCE_ADMINISTRATOR))
        .orElse(List.of());
  }

  private SetupPage page(SetupForm form, HttpServletRequest request, Problems problems) {
    boolean isEnglish = Languages.of(request) == Language.EN;
    var options =
        choice().stream()
            .map(it -> new Option(it.id().toString(), isEnglish ? it.titleEn() : it.titleMn()))
            .toList();
    return new SetupPage(form, options, problems);
  }
}
