package mn.ukhaalag.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Names;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.access.Sessions;
import mn.ukhaalag.access.setup.page.SetupForm;
import mn.ukhaalag.access.setup.page.SetupPage;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Province;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Forms;
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

  private static final int LONGEST_AIMAG = 100;
  private static final int LONGEST_OFFICE = 200;

  private final SetupCode code;
  private final Setup setup;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Organisations organisations;
  private final Posts posts;
  private final Province province;
  private final Notes notes;

  SetupPages(
      SetupCode code,
      Setup setup,
      Passwords passwords,
      Sessions sessions,
      Organisations organisations,
      Posts posts,
      Province province,
      Notes notes) {
    this.code = code;
    this.setup = setup;
    this.passwords = passwords;
    this.sessions = sessions;
    this.organisations = organisations;
    this.posts = posts;
    this.province = province;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    requireOpen();
    Province.Names shipped = province.names();
    var empty =
        new SetupForm(
            "",
            "",
            "",
            "",
            "",
            "",
            shipped.aimagMn(),
            shipped.aimagEn(),
            shipped.officeMn(),
            shipped.officeEn(),
            "");
    return new ModelAndView("access/setup", "it", page(empty, request, new Problems()));
  }

  @PostMapping
  ModelAndView make(
      @ModelAttribute SetupForm form, HttpServletRequest request, HttpServletResponse response) {
    requireOpen();
    var problems = new Problems();
    Setup.Founder founder = founder(form, Languages.of(request), problems);
    Province.Names names = names(form, problems);
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
            .make(founder, names, post.get(), passwords.hash(form.password()))
            .orElseThrow(() -> new NotFound("setup"));
    sessions.begin(request, response, account);
    notes.tell(response, "access.setup.done");
    return Forms.seeOther("/");
  }

  private Setup.Founder founder(SetupForm form, Language language, Problems problems) {
    problems.addIf(!code.isRight(form.code()), "code", "access.setup.code.wrong");
    problems.addIf(!Names.isName(form.familyName()), "familyName", "access.family-name.missing");
    problems.addIf(!Names.isName(form.givenName()), "givenName", "access.given-name.missing");
    Optional<Contact> email = Contact.email(form.email());
    Optional<Contact> phone = Contact.phone(form.phone());
    problems.addIf(!form.email().isEmpty() && email.isEmpty(), "email", "access.email.wrong");
    problems.addIf(!form.phone().isEmpty() && phone.isEmpty(), "phone", "access.phone.wrong");
    problems.addIf(email.isEmpty() && phone.isEmpty(), "email", "access.setup.contact.missing");
    return new Setup.Founder(
        form.familyName(), form.givenName(), email.orElse(null), phone.orElse(null), language);
  }

  private static Province.Names names(SetupForm form, Problems problems) {
    requireName(problems, "aimagMn", form.aimagMn(), LONGEST_AIMAG);
    requireName(problems, "aimagEn", form.aimagEn(), LONGEST_AIMAG);
    requireName(problems, "officeMn", form.officeMn(), LONGEST_OFFICE);
    requireName(problems, "officeEn", form.officeEn(), LONGEST_OFFICE);
    return new Province.Names(form.aimagMn(), form.aimagEn(), form.officeMn(), form.officeEn());
  }

  private static void requireName(Problems problems, String field, String typed, int longest) {
    problems.addIf(typed.isEmpty(), field, "access.setup.name.missing");
    problems.addIf(
        typed.length() > longest || typed.codePoints().anyMatch(Character::isISOControl),
        field,
        "access.setup.name.wrong",
        longest);
  }

  private void requireOpen() {
    if (!code.isOpen()) {
      throw new NotFound("setup");
    }
  }

  private List<Post> choice() {
    return organisations
        .byCode(Province.OFFICE)
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
