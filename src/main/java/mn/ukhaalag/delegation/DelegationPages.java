package mn.ukhaalag.delegation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.delegation.page.DelegationPage;
import mn.ukhaalag.delegation.page.DelegationsPage;
import mn.ukhaalag.directory.Delegation;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What an official has handed over and was handed, and where it is taken back.
@Controller
@RequestMapping(DelegationPages.PATH)
class DelegationPages {

  static final String PATH = "/work/delegations";

  private static final int MOST = 100;

  private final Deputies deputies;
  private final Delegations delegations;
  private final HandingOver handingOver;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Notes notes;

  DelegationPages(
      Deputies deputies,
      Delegations delegations,
      HandingOver handingOver,
      Ledger ledger,
      LegalTime legalTime,
      Notes notes) {
    this.deputies = deputies;
    this.delegations = delegations;
    this.handingOver = handingOver;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    UUID self = deputies.official(actor);
    Map<Boolean, List<Delegation>> all =
        delegations.of(self, MOST).stream()
            .collect(Collectors.partitioningBy(it -> it.principal().id().equals(self)));
    return new ModelAndView(
        "delegation/list",
        "it",
        new DelegationsPage(
            all.getOrDefault(true, List.of()).stream().map(deputies::line).toList(),
            all.getOrDefault(false, List.of()).stream().map(deputies::line).toList(),
            actor.withoutDelegated().holdings(),
            deputies.kept(actor)));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    Delegation delegation = find(id, actor);
    boolean mayEnd = ender(actor, delegation).isPresent();
    boolean isOpen = delegation.isOpenOn(legalTime.today());
    return new ModelAndView(
        "delegation/show",
        "it",
        new DelegationPage(
            deputies.line(delegation), mayEnd && isOpen, ledger.history(delegation.thing())));
  }

  @GraveAct
  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Delegation delegation = find(id, actor);
    Author author =
        ender(actor, delegation).orElseThrow(() -> new NotFound("end of delegation " + id));
    handingOver.takeBack(author, delegation);
    notes.tell(response, "delegation.ended");
    return Forms.seeOther(PATH + "/" + id);
  }

  /// @throws NotFound for somebody whom it does not concern
  private Delegation find(UUID id, Actor actor) {
    deputies.official(actor);
    return delegations
        .find(id)
        .filter(it -> actor.holds(Role.AUDITOR) || ender(actor, it).isPresent())
        .orElseThrow(() -> new NotFound("delegation " + id));
  }

  /// As whom the actor takes it back or lays it down: the holder, the deputy, and whoever may hand
  /// the post over.
  private Optional<Author> ender(Actor actor, Delegation delegation) {
    UUID self = deputies.official(actor);
    boolean isHis =
        delegation.principal().id().equals(self) || delegation.deputy().id().equals(self);
    return isHis
        ? Optional.of(actor.withoutDelegated().author())
        : keeper(actor, delegation).map(actor::as);
  }

  private Optional<Holding> keeper(Actor actor, Delegation delegation) {
    var post = deputies.line(delegation).post();
    return deputies.powers(actor, post.organisation()).over(post);
  }
}
