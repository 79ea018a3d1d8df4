package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.Keepers.Keeper;
import mn.ukhaalag.administration.page.FormPage.Choice;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.OrganisationRegister;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Shapes;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What only the province administrator does: found, rename, move and close organisations.
@Controller
@GraveAct
@RequestMapping("/administration/organisations")
class ProvinceAdministration {

  private static final String LIST = "/administration/organisations";

  private final Keepers keepers;
  private final OrganisationRegister register;
  private final Organisations organisations;
  private final Areas areas;
  private final LegalTime legalTime;
  private final Responses responses;

  ProvinceAdministration(
      Keepers keepers,
      OrganisationRegister register,
      Organisations organisations,
      Areas areas,
      LegalTime legalTime,
      Responses responses) {
    this.keepers = keepers;
    this.register = register;
    this.organisations = organisations;
    this.areas = areas;
    this.legalTime = legalTime;
    this.responses = responses;
  }

  @GetMapping("/new")
  ModelAndView askNew(Actor actor) {
    keepers.ofProvince(actor);
    return foundingPage(founding(Form.blank()));
  }

  @PostMapping
  ModelAndView found(
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Author author = keepers.ofProvince(actor);
    Form form = founding(Form.sent(values));
    var done = form.does("code", () -> register.found(author, facts(form)));
    return done ? responses.done(LIST + "/" + form.get("code"), response) : foundingPage(form);
  }

  private Form founding(Form form) {
    form.text("code", 40, null)
        .holding("code", Shapes.CODE, "directory.wrong.code")
        .oneOf("kind", Choices.of("directory.kind.", Organisation.Kind.values()), null, false);
    return superior(name(form, null), null, null)
        .oneOf("area", areas(), null, true)
        .day("from", legalTime.today());
  }

  private static OrganisationRegister.Founding facts(Form form) {
    return new OrganisationRegister.Founding(
        form.get("code"),
        Organisation.Kind.valueOf(form.get("kind")),
        Organisation.Line.valueOf(form.get("line")),
        form.orNull("superior"),
        form.get("nameMn"),
        form.orNull("shortNameMn"),
        form.get("nameEn"),
        form.orNull("area"),
        form.dayOf("from"));
  }

  @GetMapping("/{code}/name")
  ModelAndView askName(@PathVariable String code, Actor actor) {
    Keeper keeper = keepers.ofProvince(actor, code);
    Form form = name(Form.blank(), keeper.organisation());
    return page(form.day("from", legalTime.today()), keeper, "name");
  }

  @PostMapping("/{code}/name")
  ModelAndView rename(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.ofProvince(actor, code);
    Form form = name(Form.sent(values), keeper.organisation()).day("from", null);
    var done =
        form.does(
            "from",
            () ->
                register.rename(
                    keeper.author(),
                    keeper.organisation(),
                    form.get("nameMn"),
                    form.orNull("shortNameMn"),
                    form.get("nameEn"),
                    form.dayOf("from")));
    return done ? responses.done(keeper.home(), response) : page(form, keeper, "name");
  }

  @GetMapping("/{code}/superior")
  ModelAndView askSuperior(@PathVariable String code, Actor actor) {
    Keeper keeper = keepers.ofProvince(actor, code);
    Organisation it = keeper.organisation();
    String before = organisations.superior(it.id()).map(Organisation::code).orElse(null);
    Form form = superior(Form.blank(), before, it.line().name());
    return page(form.day("from", legalTime.today()), keeper, "superior");
  }

  @PostMapping("/{code}/superior")
  ModelAndView subordinate(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.ofProvince(actor, code);
    Form form = superior(Form.sent(values), null, null).day("from", null);
    var done =
        form.does(
            "superior",
            () ->
                register.subordinate(
                    keeper.author(),
                    keeper.organisation(),
                    organisations.byCode(form.get("superior")).orElse(null),
                    Organisation.Line.valueOf(form.get("line")),
                    form.dayOf("from")));
    return done ? responses.done(keeper.home(), response) : page(form, keeper, "superior");
  }

  @GetMapping("/{code}/closing")
  ModelAndView askClosing(@PathVariable String code, Actor actor) {
    Keeper keeper = keepers.ofProvince(actor, code);
    return page(Form.blank().day("to", legalTime.today()), keeper, "closing");
  }

  @PostMapping("/{code}/closing")
  ModelAndView close(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.ofProvince(actor, code);
    Form form = Form.sent(values).day("to", null);
    var done =
        form.does(
            "to", () -> register.close(keeper.author(), keeper.organisation(), form.dayOf("to")));
    return done ? responses.done(keeper.home(), response) : page(form, keeper, "closing");
  }

  private static Form name(Form form, @Nullable Organisation before) {
    return form.text("nameMn", 300, before == null ? null : before.nameMn())
        .optional("shortNameMn", 100, before == null ? null : before.name().shortMn())
        .text("nameEn", 300, before == null ? null : before.nameEn());
  }

  private Form superior(Form form, @Nullable String before, @Nullable String line) {
    List<Choice> all =
        organisations.list().stream()
            .map(it -> Choices.of(it.code(), it.nameMn(), it.nameEn()))
            .toList();
    return form.oneOf("superior", all, before, true)
        .oneOf(
            "line",
            Choices.of("administration.line.", Organisation.Line.values()),
            line == null ? Organisation.Line.GOVERNOR.name() : line,
            false);
  }

  private List<Choice> areas() {
    return areas.list().stream()
        .map(
            it ->
                Choices.of(it.code(), it.code() + " " + it.nameMn(), it.code() + " " + it.nameEn()))
        .toList();
  }

  private static ModelAndView foundingPage(Form form) {
    return form.page("administration.new.title", Form.Named.NOTHING, LIST, LIST, false);
  }

  private static ModelAndView page(Form form, Keeper keeper, String resource) {
    return form.page(
        "administration." + resource + ".title",
        Form.Named.of(keeper.organisation()),
        keeper.home() + "/" + resource,
        keeper.home(),
        resource.equals("closing"));
  }
}
