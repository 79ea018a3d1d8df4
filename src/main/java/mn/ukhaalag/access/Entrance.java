package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.LocalPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/// Where everybody passes who has shown a password: into the house, or to the page that asks for
/// the code of the second step. Who waits there is nobody yet.
@Component
public class Entrance {

  /// The attribute of a session that says at which other house, and with which session there, it
  /// began.
  public static final String ELSEWHERE = "access.elsewhere";

  /// The attribute of a session whose second step another house has seen.
  private static final String STEP_ELSEWHERE = "access.second-step.elsewhere";

  private static final String ACCOUNT = "access.waiting";
  private static final String SINCE = "access.waiting.since";
  private static final String NEXT = "access.waiting.next";
  private static final String HOME = "/";
  private static final String WORK = "/work";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final SecondProof proof;
  private final Sessions sessions;
  private final Freshness freshness;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Entrance(
      Accounts accounts,
      SecondProof proof,
      Sessions sessions,
      Freshness freshness,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.proof = proof;
    this.sessions = sessions;
    this.freshness = freshness;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Who has shown the password and is to show a code.
  ///
  /// @param next the path that he wanted to go to
  public record Waiting(UUID account, String next) {}

  /// Lets the account in, or leads it to the second step.
  ///
  /// @param next where it leads then; only a path of this house is followed
  public ModelAndView pass(
      UUID account, String next, HttpServletRequest request, HttpServletResponse response) {
    if (!proof.has(account)) {
      sessions.begin(request, response, account);
      return Forms.seeOther(destination(account, next));
    }
    HttpSession waiting = sessions.wait(request, account);
    waiting.setAttribute(ACCOUNT, account.toString());
    waiting.setAttribute(SINCE, clock.instant().toString());
    waiting.setAttribute(NEXT, destination(account, next));
    return Forms.seeOther("/sign-in/code");
  }

  /// Lets in whom another house has seen with two factors: perhaps hours ago, so that before a
  /// grave act he shows them there once more.
  ///
  /// @param way the path on which he shows them there once more
  /// @param next where it leads then; only a path of this house is followed
  public ModelAndView admit(
      UUID account,
      String next,
      String way,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.begin(request, response, account);
    request.getSession().setAttribute(STEP_ELSEWHERE, way);
    return Forms.seeOther(destination(account, next));
  }

  /// Lets in whom a passkey has shown, which stands for both steps.
  ///
  /// @param next where it leads then; only a path of this house is followed
  public ModelAndView admit(
      UUID account, String next, HttpServletRequest request, HttpServletResponse response) {
    sessions.begin(request, response, account);
    freshness.note(request);
    return Forms.seeOther(destination(account, next));
  }

  /// Where somebody goes who was not on his way to a page: an official to what waits for him, a
  /// citizen to the first page.
  private String destination(UUID account, String next) {
    return destination(accounts.actor(account).filter(Actor::isOfficial).isPresent(), next);
  }

  /// Where the path leads him, or the page that he begins with if it is the first one or none of
  /// this house.
  static String destination(boolean isOfficial, String next) {
    String path = LocalPath.orHome(next);
    return isOfficial && path.equals(HOME) ? WORK : path;
  }

  /// Another house has seen with two factors, once more, who makes the request.
  public void showAgain(HttpServletRequest request) {
    freshness.note(request);
  }

  /// On which path whoever makes the request shows his second step once more at another house;
  /// empty if none has seen it.
  static Optional<String> stepElsewhere(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(STEP_ELSEWHERE))
        .map(Object::toString);
  }

  /// Who waits with this browser; empty if nobody does, or he has waited for too long.
  public Optional<Waiting> waiting(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .filter(session -> session.getAttribute(ACCOUNT) != null)
        .filter(session -> isPatient(Instant.parse(text(session, SINCE))))
        .map(session -> new Waiting(UUID.fromString(text(session, ACCOUNT)), text(session, NEXT)));
  }

  /// Lets in who has shown the code.
  ModelAndView admit(Waiting waiting, HttpServletRequest request, HttpServletResponse response) {
    UUID account = waiting.account();
    Object elsewhere = request.getSession().getAttribute(ELSEWHERE);
    sessions.begin(request, response, account);
    request.getSession().setAttribute(ELSEWHERE, elsewhere);
    freshness.note(request);
    transaction.executeWithoutResult(
        status ->
            ledger.append(
                new Author(account, null),
                "account.signed-in",
                Account.thing(account),
                Map.of("second-step", "true")));
    return Forms.seeOther(waiting.next());
  }

  private boolean isPatient(Instant since) {
    return Duration.between(since, clock.instant()).abs().compareTo(PATIENCE) <= 0;
  }

  private static String text(HttpSession session, String name) {
    return String.valueOf(session.getAttribute(name));
  }
}
