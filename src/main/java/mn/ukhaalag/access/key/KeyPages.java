package mn.ukhaalag.access.key;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.key.page.KeyLine;
import mn.ukhaalag.access.key.page.KeysPage;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where administrators keep the keys of their organisation; the province administrator keeps
/// those of every one. Only in posts of their own: a key would outlast the days for which somebody
/// stands in for an administrator.
@GraveAct
@Controller
@RequestMapping("/account/keys")
class KeyPages {

  private static final int LONGEST_NAME = 100;
  private static final String TEMPLATE = "access/keys";

  private final ApiKeys keys;
  private final Organisations organisations;
  private final Posts posts;

  KeyPages(ApiKeys keys, Organisations organisations, Posts posts) {
    this.keys = keys;
    this.organisations = organisations;
    this.posts = posts;
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String organisation,
      Actor asked,
      HttpServletRequest request) {
    Actor actor = asked.withoutDelegated();
    var shown = administered(organisation, actor);
    var reader = actor.reading(Languages.of(request));
    return new ModelAndView(TEMPLATE, "it", page(reader, shown, "", "", null, new Problems()));
  }

  /// The new key is in the answer itself and not behind a redirect: it is kept nowhere to be
  /// shown later.
  @PostMapping
  ModelAndView make(
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String post,
      Actor asked,
      HttpServletRequest request) {
    Actor actor = asked.withoutDelegated();
    var shown = administered(organisation, actor);
    var reader = actor.reading(Languages.of(request));
    var problems = new Problems();
    String title = name.strip();
    problems.addIf(title.isEmpty(), "name", "access.key.name.missing");
    problems.addIf(
        title.length() > LONGEST_NAME || title.codePoints().anyMatch(Character::isISOControl),
        "name",
        "access.key.name.wrong",
        LONGEST_NAME);
    var chosen = offered(shown, actor).filter(it -> it.id().toString().equals(post)).findFirst();
    problems.addIf(chosen.isEmpty(), "post", "access.key.post.missing");
    if (!problems.isEmpty() || chosen.isEmpty()) {
      return Forms.again(TEMPLATE, page(reader, shown, name, post, null, problems));
    }
    String made = keys.make(title, chosen.get(), actor.as(post(shown, actor)));
    var answer = new ModelAndView(TEMPLATE, "it", page(reader, shown, "", "", made, problems));
    answer.setStatus(HttpStatus.CREATED);
    return answer;
  }

  @PostMapping("/{id}/revocation")
  ModelAndView revoke(@PathVariable UUID id, Actor actor) {
    var key = keys.find(id).orElseThrow(() -> new NotFound("key " + id));
    Organisation owner = organisations.get(key.organisationId());
    keys.revoke(id, actor.as(post(owner, actor.withoutDelegated())));
    return Forms.seeOther("/account/keys?organisation=" + owner.code());
  }

  /// The organisation with that code if the actor administers it; his own one for no code.
  private Organisation administered(String code, Actor actor) {
    Holding held = actor.require(Role.ORGANISATION_ADMINISTRATOR, Role.PROVINCE_ADMINISTRATOR);
    Organisation organisation =
        code.isEmpty()
            ? organisations.get(held.organisation())
            : organisations.byCode(code).orElseThrow(() -> new NotFound("organisation " + code));
    post(organisation, actor);
    return organisation;
  }

  /// Posts that reach past their organisation get a key from the province administrator alone.
  private Stream<Post> offered(Organisation organisation, Actor actor) {
    return posts.of(organisation.id()).stream()
        .filter(
            it ->
                actor.holds(Role.PROVINCE_ADMINISTRATOR)
                    || it.roles().stream().noneMatch(Role::isProvincial));
  }

  /// The post that gives the actor the right to administer the organisation.
  private static Holding post(Organisation organisation, Actor actor) {
    return actor
        .in(Role.ORGANISATION_ADMINISTRATOR, organisation.id())
        .orElseGet(() -> actor.require(Role.PROVINCE_ADMINISTRATOR));
  }

  private KeysPage page(
      Actor actor,
      Organisation shown,
      String name,
      String post,
      @Nullable String made,
      Problems problems) {
    var found = keys.of(shown.id());
    var titles = posts.named(found.stream().map(ApiKeys.ApiKey::postId).distinct().toList());
    var lines =
        found.stream()
            .flatMap(key -> Stream.ofNullable(titles.get(key.postId())).map(it -> line(key, it)))
            .toList();
    boolean isMongolian = actor.language() == Language.MN;
    var choice =
        offered(shown, actor)
            .map(it -> new Option(it.id().toString(), isMongolian ? it.titleMn() : it.titleEn()))
            .toList();
    return new KeysPage(
        shown.code(), choice(actor, shown), lines, choice, name, post, made, problems);
  }

  private List<Option> choice(Actor actor, Organisation shown) {
    var own = actor.organisations(Role.ORGANISATION_ADMINISTRATOR);
    boolean keepsAll = actor.holds(Role.PROVINCE_ADMINISTRATOR);
    return organisations.list().stream()
        .filter(it -> keepsAll || own.contains(it.id()) || it.id().equals(shown.id()))
        .map(
            it ->
                new Option(it.code(), actor.language() == Language.MN ? it.nameMn() : it.nameEn()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  private static KeyLine line(ApiKeys.ApiKey key, Post post) {
    return new KeyLine(
        key.id(),
        key.name(),
        key.prefix(),
        post.titleMn(),
        post.titleEn(),
        key.createdAt(),
        key.lastUsedAt(),
        key.revokedAt());
  }
}
