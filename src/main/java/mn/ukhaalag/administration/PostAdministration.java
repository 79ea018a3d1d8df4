package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.Keepers.Keeper;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.PostRegister;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.directory.Shapes;
import mn.ukhaalag.directory.Unit;
import mn.ukhaalag.directory.Units;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the posts of an organisation and their roles are entered, changed and closed.
@Controller
@GraveAct
@RequestMapping("/administration/organisations/{code}/posts")
class PostAdministration {

  private final Keepers keepers;
  private final KeptPosts posts;
  private final PostRegister register;
  private final Units units;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Responses responses;

  PostAdministration(
      Keepers keepers,
      KeptPosts posts,
      PostRegister register,
      Units units,
      Ledger ledger,
      LegalTime legalTime,
      Responses responses) {
    this.keepers = keepers;
    this.posts = posts;
    this.register = register;
    this.units = units;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.responses = responses;
  }

  @GetMapping("/new")
  ModelAndView askNew(@PathVariable String code, Actor actor) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    return newPage(entering(Form.blank(), keeper), keeper);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Form form = entering(Form.sent(values), keeper);
    var done =
        form.does(
            "code",
            () ->
                register.enter(
                    keeper.author(),
                    keeper.organisation().id(),
                    form.get("code"),
                    facts(form),
                    form.dayOf("from")));
    return done ? responses.done(keeper.home(), response) : newPage(form, keeper);
  }

  @GetMapping("/{post}")
  ModelAndView ask(@PathVariable String code, @PathVariable String post, Actor actor) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Post known = posts.toChange(keeper, post);
    return page("post", told(Form.blank(), keeper, known), keeper, known, "");
  }

  @PostMapping("/{post}")
  ModelAndView change(
      @PathVariable String code,
      @PathVariable String post,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Post known = posts.toChange(keeper, post);
    Form form = told(Form.sent(values), keeper, known);
    var done =
        form.does("titleMn", () -> register.change(keeper.author(), known.id(), facts(form)));
    return done ? responses.done(keeper.home(), response) : page("post", form, keeper, known, "");
  }

  @GetMapping("/{post}/closing")
  ModelAndView askClosing(@PathVariable String code, @PathVariable String post, Actor actor) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Form form = Form.blank().day("to", legalTime.today());
    return page("post-closing", form, keeper, posts.toChange(keeper, post), "/closing");
  }

  @PostMapping("/{post}/closing")
  ModelAndView close(
      @PathVariable String code,
      @PathVariable String post,
      @RequestParam MultiValueMap<String, String> values,
      Actor actor,
      HttpServletResponse response) {
    Keeper keeper = keepers.of(actor.withoutDelegated(), code);
    Post known = posts.toChange(keeper, post);
    Form form = Form.sent(values).day("to", null);
    var done = form.does("to", () -> register.close(keeper.author(), known.id(), form.dayOf("to")));
    return done
        ? responses.done(keeper.home(), response)
        : page("post-closing", form, keeper, known, "/closing");
  }

  private Form entering(Form form, Keeper keeper) {
    form.text("code", 40, null).holding("code", Shapes.CODE, "directory.wrong.code");
    return told(form, keeper, null).day("from", legalTime.today());
  }

  /// Only the province administrator sees, and so can give, rights over the whole province.
  private Form told(Form form, Keeper keeper, @Nullable Post before) {
    List<Unit> all = units.of(keeper.organisation().id());
    Role[] roles =
        Arrays.stream(Role.values())
            .filter(role -> keeper.ofProvince() || !role.isProvincial())
            .toArray(Role[]::new);
    UUID unit = before == null ? null : before.unit();
    return form.text("titleMn", 200, before == null ? null : before.titleMn())
        .text("titleEn", 200, before == null ? null : before.titleEn())
        .oneOf(
            "unit",
            all.stream()
                .map(it -> Choices.of(it.id().toString(), it.nameMn(), it.nameEn()))
                .toList(),
            unit == null ? null : unit.toString(),
            true)
        .someOf(
            "roles",
            Choices.of("administration.role.", roles),
            before == null ? List.of() : before.roles().stream().map(Role::name).toList());
  }

  private static PostRegister.Facts facts(Form form) {
    String unit = form.orNull("unit");
    Set<Role> roles =
        form.all("roles").stream()
            .map(Role::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    return new PostRegister.Facts(
        unit == null ? null : UUID.fromString(unit),
        form.get("titleMn"),
        form.get("titleEn"),
        roles);
  }

  private static ModelAndView newPage(Form form, Keeper keeper) {
    return form.page(
        "administration.post-new.title",
        Form.Named.of(keeper.organisation()),
        keeper.home() + "/posts",
        keeper.home(),
        false);
  }

  private ModelAndView page(String title, Form form, Keeper keeper, Post post, String resource) {
    return form.page(
        "administration." + title + ".title",
        Form.Named.of(post),
        keeper.home() + "/posts/" + post.code() + resource,
        keeper.home(),
        !resource.isEmpty(),
        ledger.history(post.thing()));
  }
}
