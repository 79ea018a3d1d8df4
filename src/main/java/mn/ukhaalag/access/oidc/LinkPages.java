package mn.ukhaalag.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.OwnerCheck;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.access.SecondProof;
import mn.ukhaalag.access.oidc.page.GoPage;
import mn.ukhaalag.access.oidc.page.LinkLine;
import mn.ukhaalag.access.oidc.page.LinkPage;
import mn.ukhaalag.access.oidc.page.LinksPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// With which providers one can sign in to one's own account. Whoever links one shows first that
/// the account is his, since from then on it can be come into without its password.
@Controller
@GraveAct
@RequestMapping(LinkPages.PATH)
class LinkPages {

  static final String PATH = "/account/providers";

  private static final Logger log = LoggerFactory.getLogger(LinkPages.class);
  private static final String TEMPLATE = "access/elsewhere-links";
  private static final String LINK_TEMPLATE = "access/elsewhere-link";

  private final IdentityProviders providers;
  private final Links links;
  private final Departure departure;
  private final SecondProof proof;
  private final OwnerCheck owner;
  private final Notes notes;

  LinkPages(
      IdentityProviders providers,
      Links links,
      Departure departure,
      SecondProof proof,
      OwnerCheck owner,
      Notes notes) {
    this.providers = providers;
    this.links = links;
    this.departure = departure;
    this.proof = proof;
    this.owner = owner;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor) {
    return new ModelAndView(TEMPLATE, "it", page(actor.requireAccount(), new Problems()));
  }

  @GetMapping("/{id}")
  ModelAndView ask(@PathVariable String id, Actor actor, HttpServletRequest request) {
    var page = page(providers.get(id), actor.requireAccount(), request, new Problems());
    return new ModelAndView(LINK_TEMPLATE, "it", page);
  }

  /// The way there is a link on the answer: a form may not lead to another house, and no other
  /// house may send somebody on this way.
  @PostMapping("/{id}")
  ModelAndView link(
      @PathVariable String id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID account = actor.requireAccount();
    var provider = providers.get(id);
    var problems = new Problems();
    if (!proof.has(account) && !owner.isShown(request, account, problems)) {
      return Forms.again(LINK_TEMPLATE, page(provider, account, request, problems));
    }
    try {
      String address =
          departure.begin(
              provider, new Departure.Wish(Journey.Purpose.LINK, PATH, account), response);
      var page = new GoPage(address, provider.titleMn(), provider.titleEn());
      return new ModelAndView("access/elsewhere-go", "it", page);
    } catch (ProviderAway away) {
      log.warn("Nobody can be linked with {}", provider, away);
      return ElsewherePages.refused(provider, Refusal.AWAY);
    }
  }

  @PostMapping("/{id}/removal")
  ModelAndView unlink(@PathVariable String id, Actor actor, HttpServletResponse response) {
    UUID account = actor.requireAccount();
    if (!links.remove(account, providers.get(id).issuer().getValue())) {
      var problems = new Problems().add("providers", "oidc.last-way");
      return Forms.again(TEMPLATE, page(account, problems));
    }
    notes.tell(response, "oidc.unlinked");
    return Forms.seeOther(PATH);
  }

  /// Whoever has a second step is asked for it, as before every [GraveAct].
  private LinkPage page(
      IdentityProvider provider, UUID account, HttpServletRequest request, Problems problems) {
    OwnerWay way =
        proof.has(account) ? OwnerWay.of(OwnerWay.Kind.SECOND_STEP) : owner.way(request, account);
    return new LinkPage(provider.id(), provider.titleMn(), provider.titleEn(), way, problems);
  }

  private LinksPage page(UUID account, Problems problems) {
    Map<String, Links.Link> linked =
        links.of(account).stream()
            .collect(Collectors.toMap(Links.Link::issuer, Function.identity()));
    List<LinkLine> lines =
        providers.all().stream()
            .map(
                it ->
                    new LinkLine(
                        it.id(),
                        it.titleMn(),
                        it.titleEn(),
                        Optional.ofNullable(linked.get(it.issuer().getValue()))
                            .map(Links.Link::since)
                            .orElse(null)))
            .toList();
    return new LinksPage(lines, problems);
  }
}
