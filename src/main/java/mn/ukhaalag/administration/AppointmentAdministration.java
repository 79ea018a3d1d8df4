package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.Keepers.Keeper;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Shapes;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where people are appointed to posts and appointments end.
@Controller
@GraveAct
@RequestMapping("/administration/organisations/{code}")
class AppointmentAdministration {

  private final Keepers keepers;
  private final KeptPosts keptPosts;
  private final Posts posts;
  private final Appointments appointments;
  private final Officials officials;
  private final LegalTime legalTime;
  private final TransactionOperations transaction;
  private final Responses responses;

  AppointmentAdministration(
      Keepers keepers,
      KeptPosts keptPosts,
      Posts posts,
      Appointments appointments,
      Officials officials,
      LegalTime legalTime,
      TransactionOperations transaction,
      Responses responses) {
    this.keepers = keepers;
    this.keptPosts = keptPosts;
    this.posts = posts;
    this.appointments = appointments;
    this.officials = officials;
    this.legalTime = legalTime;
    this.transaction = transaction;
    this.responses = responses;
  }

  @GetMapping("/posts/{post}/appointments/new")
  ModelAndView ask(@PathVariable String code, @PathVariable String post, Actor actor) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Form form = person(Form.blank()).day("from", legalTime.today()).optionalDay("to");
    return page(form, keeper, keptPosts.toChange(keeper, post));
  }

  @PostMapping("/posts/{post}/appointments")
  ModelAndView appoint(
      @PathVariable String code,
      @PathVariable String post,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Post known = keptPosts.toChange(keeper, post);
    Form form = person(Form.sent(values)).day("from", null).optionalDay("to");
    checkPerson(form);
    checkFree(keeper, form);
    var done =
        form.does(
            "from", () -> transaction.executeWithoutResult(status -> appoint(keeper, known, form)));
    return done ? responses.done(keeper.home(), response) : page(form, keeper, known);
  }

  private void appoint(Keeper keeper, Post post, Form form) {
    UUID official =
        officials
            .byEmail(form.get("email"))
            .map(Official::id)
            .orElseGet(
                () ->
                    officials.enter(
                        keeper.author(),
                        form.get("familyName"),
                        form.get("givenName"),
                        form.orNull("email"),
                        form.orNull("phone")));
    appointments.appoint(
        keeper.author(), post.id(), official, form.dayOf("from"), form.dayOrNull("to"));
  }

  /// Somebody known by that address is appointed again, but not under another name.
  private void checkPerson(Form form) {
    form.problems()
        .addIf(
            form.get("email").isEmpty() && form.get("phone").isEmpty(),
            "email",
            "directory.wrong.unreachable");
    officials
        .byEmail(form.get("email"))
        .filter(
            known ->
                !known.familyName().equals(form.get("familyName"))
                    || !known.givenName().equals(form.get("givenName")))
        .ifPresent(other -> form.problems().add("email", "directory.wrong.taken-email"));
  }

  /// Somebody in the service of another organisation is not called away from it, nor given tasks
  /// that he never heard of, by an administrator who is not his.
  private void checkFree(Keeper keeper, Form form) {
    LocalDate day = form.problems().isEmpty() ? form.dayOf("from") : legalTime.today();
    officials
        .byEmail(form.get("email"))
        .filter(known -> !keeper.ofProvince())
        .filter(known -> appointments.isElsewhere(known.id(), keeper.organisation().id(), day))
        .ifPresent(known -> form.problems().add("email", "directory.wrong.elsewhere"));
  }

  private static Form person(Form form) {
    return form.text("familyName", 100, null)
        .text("givenName", 100, null)
        .optional("email", 200, null)
        .holding("email", Shapes.EMAIL, "directory.wrong.email")
        .optional("phone", 20, null)
        .holding("phone", Shapes.PHONE, "directory.wrong.phone");
  }

  @GetMapping("/appointments/{id}/end")
  ModelAndView askEnd(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    return endPage(Form.blank().day("to", legalTime.today()), keeper, appointment(keeper, id));
  }

  @PostMapping("/appointments/{id}/end")
  ModelAndView end(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Appointment known = appointment(keeper, id);
    Form form = Form.sent(values).day("to", null);
    var done =
        form.does("to", () -> appointments.end(keeper.author(), known.id(), form.dayOf("to")));
    return done ? responses.done(keeper.home(), response) : endPage(form, keeper, known);
  }

  private Appointment appointment(Keeper keeper, UUID id) {
    Appointment found = appointments.find(id).orElseThrow(() -> new NotFound("appointment " + id));
    Post post = posts.get(found.post());
    if (!Objects.equals(post.organisation(), keeper.organisation().id())) {
      throw new NotFound("appointment " + id + " at " + keeper.organisation().code());
    }
    keptPosts.toChange(keeper, post.code());
    return found;
  }

  private static ModelAndView page(Form form, Keeper keeper, Post post) {
    return form.page(
        "administration.appointment.title",
        Form.Named.of(post),
        keeper.home() + "/posts/" + post.code() + "/appointments",
        keeper.home(),
        false);
  }

  private static ModelAndView endPage(Form form, Keeper keeper, Appointment appointment) {
    String name = appointment.official().name();
    return form.page(
        "administration.appointment-end.title",
        new Form.Named(name, name),
        keeper.home() + "/appointments/" + appointment.id() + "/end",
        keeper.home(),
        true);
  }
}
