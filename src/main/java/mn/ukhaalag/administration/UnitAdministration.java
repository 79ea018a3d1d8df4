package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.Keepers.Keeper;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Shapes;
import mn.ukhaalag.directory.Unit;
import mn.ukhaalag.directory.Units;
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

/// Where the units of an organisation are entered, renamed and closed.
@Controller
@GraveAct
@RequestMapping("/administration/organisations/{code}/units")
class UnitAdministration {

  private final Keepers keepers;
  private final Units units;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Responses responses;

  UnitAdministration(
      Keepers keepers, Units units, Ledger ledger, LegalTime legalTime, Responses responses) {
    this.keepers = keepers;
    this.units = units;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.responses = responses;
  }

  @GetMapping("/new")
  ModelAndView askNew(@PathVariable String code, Actor actor) {
    Keeper keeper = keepers.of(actor, code);
    return newPage(entering(Form.blank()), keeper);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor, code);
    Form form = entering(Form.sent(values));
    var done =
        form.does(
            "code",
            () ->
                units.enter(
                    keeper.author(),
                    keeper.organisation().id(),
                    form.get("code"),
                    form.get("nameMn"),
                    form.get("nameEn"),
                    form.dayOf("from")));
    return done ? responses.done(keeper.home(), response) : newPage(form, keeper);
  }

  @GetMapping("/{unit}")
  ModelAndView ask(@PathVariable String code, @PathVariable String unit, Actor actor) {
    Keeper keeper = keepers.of(actor, code);
    Unit known = unit(keeper, unit);
    Form form =
        Form.blank().text("nameMn", 200, known.nameMn()).text("nameEn", 200, known.nameEn());
    return page("unit", form, keeper, known, "");
  }

  @PostMapping("/{unit}")
  ModelAndView change(
      @PathVariable String code,
      @PathVariable String unit,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor, code);
    Unit known = unit(keeper, unit);
    Form form = Form.sent(values).text("nameMn", 200, null).text("nameEn", 200, null);
    var done =
        form.does(
            "nameMn",
            () -> units.change(keeper.author(), known, form.get("nameMn"), form.get("nameEn")));
    return done ? responses.done(keeper.home(), response) : page("unit", form, keeper, known, "");
  }

  @GetMapping("/{unit}/closing")
  ModelAndView askClosing(@PathVariable String code, @PathVariable String unit, Actor actor) {
    Keeper keeper = keepers.of(actor, code);
    Form form = Form.blank().day("to", legalTime.today());
    return page("unit-closing", form, keeper, unit(keeper, unit), "/closing");
  }

  @PostMapping("/{unit}/closing")
  ModelAndView close(
      @PathVariable String code,
      @PathVariable String unit,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor, code);
    Unit known = unit(keeper, unit);
    Form form = Form.sent(values).day("to", null);
    var done = form.does("to", () -> units.close(keeper.author(), known, form.dayOf("to")));
    return done
        ? responses.done(keeper.home(), response)
        : page("unit-closing", form, keeper, known, "/closing");
  }

  private Unit unit(Keeper keeper, String code) {
    return units.of(keeper.organisation().id()).stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("unit " + code));
  }

  private Form entering(Form form) {
    return form.text("code", 40, null)
        .holding("code", Shapes.CODE, "directory.wrong.code")
        .text("nameMn", 200, null)
        .text("nameEn", 200, null)
        .day("from", legalTime.today());
  }

  private static ModelAndView newPage(Form form, Keeper keeper) {
    return form.page(
        "administration.unit-new.title",
        Form.Named.of(keeper.organisation()),
        keeper.home() + "/units",
        keeper.home(),
        false);
  }

  private ModelAndView page(String title, Form form, Keeper keeper, Unit unit, String resource) {
    return form.page(
        "administration." + title + ".title",
        new Form.Named(unit.nameMn(), unit.nameEn()),
        keeper.home() + "/units/" + unit.code() + resource,
        keeper.home(),
        !resource.isEmpty(),
        ledger.history(unit.thing()));
  }
}
