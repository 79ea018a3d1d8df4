package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.Keepers.Keeper;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Shapes;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the names, addresses and numbers of officials are kept.
@Controller
@GraveAct
@RequestMapping("/administration/organisations/{code}/officials/{id}")
class OfficialAdministration {

  private final Keepers keepers;
  private final Officials officials;
  private final Appointments appointments;
  private final Ledger ledger;
  private final Responses responses;

  OfficialAdministration(
      Keepers keepers,
      Officials officials,
      Appointments appointments,
      Ledger ledger,
      Responses responses) {
    this.keepers = keepers;
    this.officials = officials;
    this.appointments = appointments;
    this.ledger = ledger;
    this.responses = responses;
  }

  @GetMapping
  ModelAndView ask(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    Keeper keeper = keepers.of(actor, code);
    Official known = official(keeper, id);
    return page(told(Form.blank(), known), keeper, known);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor, code);
    Official known = official(keeper, id);
    Form form = told(Form.sent(values), known);
    form.problems()
        .addIf(
            form.get("email").isEmpty() && form.get("phone").isEmpty(),
            "email",
            "directory.wrong.unreachable");
    var done =
        form.does(
            "email",
            () ->
                officials.change(
                    keeper.author(),
                    new Official(
                        id,
                        form.get("familyName"),
                        form.get("givenName"),
                        form.orNull("email"),
                        form.orNull("phone"))));
    return done ? responses.done(keeper.home(), response) : page(form, keeper, known);
  }

  /// Somebody who held posts elsewhere too is kept by the province administrator.
  private Official official(Keeper keeper, UUID id) {
    Set<UUID> where = appointments.organisations(id);
    boolean isKept =
        where.contains(keeper.organisation().id()) && (keeper.ofProvince() || where.size() == 1);
    return officials
        .find(id)
        .filter(official -> isKept)
        .orElseThrow(() -> new NotFound("official " + id));
  }

  private static Form told(Form form, Official before) {
    return form.text("familyName", 100, before.familyName())
        .text("givenName", 100, before.givenName())
        .optional("email", 200, before.email())
        .holding("email", Shapes.EMAIL, "directory.wrong.email")
        .optional("phone", 20, before.phone())
        .holding("phone", Shapes.PHONE, "directory.wrong.phone");
  }

  private ModelAndView page(Form form, Keeper keeper, Official official) {
    return form.page(
        "administration.official.title",
        new Form.Named(official.name(), official.name()),
        keeper.home() + "/officials/" + official.id(),
        keeper.home(),
        false,
        ledger.history(official.thing()));
  }
}
