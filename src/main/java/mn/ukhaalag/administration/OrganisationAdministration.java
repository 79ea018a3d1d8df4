package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.Keepers.Keeper;
import mn.ukhaalag.administration.page.KeptListPage;
import mn.ukhaalag.administration.page.KeptPage;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.OrganisationRegister;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.directory.Shapes;
import mn.ukhaalag.directory.Staff;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages where an organisation is kept by its administrator: the overview and the contact.
@Controller
@GraveAct
@RequestMapping("/administration/organisations")
class OrganisationAdministration {

  private final Keepers keepers;
  private final OrganisationRegister register;
  private final Staff staff;
  private final Appointments appointments;
  private final Posts posts;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Responses responses;

  OrganisationAdministration(
      Keepers keepers,
      OrganisationRegister register,
      Staff staff,
      Appointments appointments,
      Posts posts,
      Ledger ledger,
      LegalTime legalTime,
      Responses responses) {
    this.keepers = keepers;
    this.register = register;
    this.staff = staff;
    this.appointments = appointments;
    this.posts = posts;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.responses = responses;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    List<Organisation> kept = keepers.kept(actor);
    boolean ofProvince = actor.holds(Role.PROVINCE_ADMINISTRATOR);
    return new ModelAndView(
        "administration/organisations", "it", new KeptListPage(kept, ofProvince));
  }

  @GetMapping("/{code}")
  ModelAndView show(@PathVariable String code, Actor actor) {
    Keeper keeper = keepers.of(actor, code);
    Organisation organisation = keeper.organisation();
    List<Appointment> all = appointments.of(organisation.id());
    return new ModelAndView(
        "administration/organisation",
        "it",
        new KeptPage(
            organisation,
            staff.on(organisation.id(), legalTime.today()),
            all,
            posts.named(all.stream().map(Appointment::post).distinct().toList()),
            ledger.history(organisation.thing()),
            keeper.ofProvince(),
            keepers.isOwn(actor, organisation)));
  }

  @GetMapping("/{code}/contact")
  ModelAndView askContact(@PathVariable String code, Actor actor) {
    Keeper keeper = keepers.of(actor, code);
    return contactPage(contact(Form.blank(), keeper.organisation().contact()), keeper);
  }

  @PostMapping("/{code}/contact")
  ModelAndView changeContact(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor, code);
    Form form = contact(Form.sent(values), keeper.organisation().contact());
    var done =
        form.does(
            "email",
            () ->
                register.change(
                    keeper.author(),
                    keeper.organisation(),
                    new Organisation.Contact(
                        form.orNull("email"),
                        form.orNull("phone"),
                        form.orNull("addressMn"),
                        form.orNull("addressEn"),
                        form.orNull("hoursMn"),
                        form.orNull("hoursEn"))));
    return done ? responses.done(keeper.home(), response) : contactPage(form, keeper);
  }

  private static Form contact(Form form, Organisation.Contact before) {
    return form.optional("email", 200, before.email())
        .holding("email", Shapes.EMAIL, "directory.wrong.email")
        .optional("phone", 20, before.phone())
        .holding("phone", Shapes.PHONE, "directory.wrong.phone")
        .optional("addressMn", 300, before.addressMn())
        .optional("addressEn", 300, before.addressEn())
        .optional("hoursMn", 200, before.hoursMn())
        .optional("hoursEn", 200, before.hoursEn());
  }

  private static ModelAndView contactPage(Form form, Keeper keeper) {
    return form.page(
        "administration.contact.title",
        Form.Named.of(keeper.organisation()),
        keeper.home() + "/contact",
        keeper.home(),
        false);
  }
}
