package mn.ukhaalag.access;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.page.OfficialAccountPage;
import mn.ukhaalag.access.page.OfficialAccountPage.Standing;
import mn.ukhaalag.access.page.OfficialAccountPage.State;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// The officials whose accounts an administrator keeps, and what he is shown of them.
@Component
class OfficialCases {

  static final String PATH = "/organisations/{code}/officials/{id}/account";
  static final String TEMPLATE = "access/official-account";
  static final int LONGEST_REASON = 500;

  private final Organisations organisations;
  private final Officials officials;
  private final Appointments appointments;
  private final Accounts accounts;
  private final BlockedAccounts blocked;
  private final SecondProof proof;
  private final Sessions sessions;

  OfficialCases(
      Organisations organisations,
      Officials officials,
      Appointments appointments,
      Accounts accounts,
      BlockedAccounts blocked,
      SecondProof proof,
      Sessions sessions) {
    this.organisations = organisations;
    this.officials = officials;
    this.appointments = appointments;
    this.accounts = accounts;
    this.blocked = blocked;
    this.proof = proof;
    this.sessions = sessions;
  }

  /// An official whom the actor may give an account, and in which post.
  ///
  /// @param path of the page of his account
  record Case(String path, Official official, Author administrator) {}

  Case find(String code, UUID id, Actor actor) {
    actor.require(Role.ORGANISATION_ADMINISTRATOR, Role.PROVINCE_ADMINISTRATOR);
    UUID organisation =
        organisations.byCode(code).orElseThrow(() -> new NotFound("organisation " + code)).id();
    var post =
        actor
            .in(Role.ORGANISATION_ADMINISTRATOR, organisation)
            .orElseGet(() -> actor.require(Role.PROVINCE_ADMINISTRATOR));
    // Whoever has, or had, a post elsewhere too is the province administrator's to decide on.
    boolean isKept =
        actor.holds(Role.PROVINCE_ADMINISTRATOR) || appointments.organisations(id).size() == 1;
    return officials.of(organisation).stream()
        .filter(official -> isKept && official.id().equals(id))
        .findFirst()
        .map(official -> new Case(path(code, id), official, actor.as(post)))
        .orElseThrow(() -> new NotFound("official " + id));
  }

  private static String path(String code, UUID id) {
    return "/organisations/" + code + "/officials/" + id + "/account";
  }

  Optional<Account> account(Case it) {
    return accounts.ofOfficial(it.official().id());
  }

  /// The account of the official, if there is a second step that somebody else can take away.
  Optional<UUID> withSecondStep(Case it) {
    return account(it)
        .map(Account::id)
        .filter(account -> !account.equals(it.administrator().account()))
        .filter(proof::has);
  }

  /// The page of the official's account.
  ///
  /// @param stepReason why the second step is taken away, as it was typed
  /// @param blockReason why the account is blocked, as it was typed
  OfficialAccountPage page(Case it, String stepReason, String blockReason, Problems problems) {
    return new OfficialAccountPage(
        it.path(),
        it.official().name(),
        requireNonNullElse(it.official().email(), ""),
        requireNonNullElse(it.official().phone(), ""),
        standing(it),
        withSecondStep(it).isPresent(),
        stepReason,
        blockReason,
        problems);
  }

  private Standing standing(Case it) {
    Optional<Account> account = account(it);
    if (account.isEmpty()) {
      return new Standing(State.NONE, List.of(), false, 0, "");
    }
    UUID id = account.get().id();
    return new Standing(
        account.get().blockedAt() == null ? State.OPEN : State.BLOCKED,
        appointments.holdings(it.official().id()).stream()
            .filter(held -> !held.isDelegated())
            .map(this::held)
            .toList(),
        proof.has(id),
        sessions.count(id),
        blocked.reason(id).orElse(""));
  }

  private OfficialAccountPage.Held held(Holding held) {
    Organisation house = organisations.get(held.organisation());
    return new OfficialAccountPage.Held(
        house.nameMn() + ", " + held.titleMn(), house.nameEn() + ", " + held.titleEn());
  }
}
