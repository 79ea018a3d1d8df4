package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mn.ukhaalag.access.page.SessionLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Begins and ends the session of one who has proven who he is. However that was proven (a
/// password, with a code where the account has a second step), it ends here; the session holds the
/// id of the account, and when the code was shown.
@Component
public class Sessions {

  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  /// The attribute of a session by which other houses know it: the account, and a word.
  public static final String MARK = "access.session.mark";

  /// However busy somebody is, after a day he signs in anew.
  public static final Duration LONGEST = Duration.ofDays(1);

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final FindByIndexNameSessionRepository<? extends Session> store;
  private final CsrfTokenRepository tokens;
  private final Secrets secrets;
  private final Devices devices;
  private final ApplicationEventPublisher events;

  Sessions(
      FindByIndexNameSessionRepository<? extends Session> store,
      CsrfTokenRepository tokens,
      Secrets secrets,
      Devices devices,
      ApplicationEventPublisher events) {
    this.secrets = secrets;
    this.devices = devices;
    this.events = events;
    this.store = store;
    this.tokens = tokens;
  }

  /// Begins a new session under a new id, and with it a new token for forms: whatever was known
  /// about the browser before is worth nothing.
  public void begin(HttpServletRequest request, HttpServletResponse response, UUID account) {
    String mark = leave(request, account);
    var proven =
        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    var context = new SecurityContextImpl(proven);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    tokens.saveToken(null, request, response);
    request.getSession().setAttribute(MARK, mark);
    devices.greet(account, request, response);
  }

  /// Ends the session of the request before the account shows a second step. Nobody is in it then.
  HttpSession wait(HttpServletRequest request, UUID account) {
    String mark = leave(request, account);
    SecurityContextHolder.clearContext();
    HttpSession waiting = request.getSession();
    waiting.setAttribute(MARK, mark);
    return waiting;
  }

  /// Ends the session before a new one of the account. Whoever only shows himself once more keeps
  /// the mark of the old one, since he has not left.
  private @Nullable String leave(HttpServletRequest request, UUID account) {
    HttpSession old = request.getSession(false);
    if (old == null) {
      return null;
    }
    String mark = (String) old.getAttribute(MARK);
    boolean isHis = mark != null && mark.startsWith(account.toString());
    if (mark != null && !isHis) {
      tell(ownerOf(mark), List.of(mark));
    }
    old.invalidate();
    return isHis ? mark : null;
  }

  /// By what the session of the request, in which somebody is signed in, is known to other houses.
  /// It has a mark from now on.
  public static String mark(HttpServletRequest request) {
    HttpSession session = request.getSession();
    if (!(session.getAttribute(MARK) instanceof String mark)) {
      String made = account().orElseThrow() + ":" + UUID.randomUUID();
      session.setAttribute(MARK, made);
      return made;
    }
    return mark;
  }

  private static UUID ownerOf(String mark) {
    return UUID.fromString(mark.substring(0, mark.indexOf(':')));
  }

  /// Ends the session of the request.
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      if (session.getAttribute(MARK) instanceof String mark) {
        tell(ownerOf(mark), List.of(mark));
      }
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  private void tell(UUID account, List<String> marks) {
    if (!marks.isEmpty()) {
      events.publishEvent(new SessionsEnded(account, marks));
    }
  }

  /// Ends the session of the request if it began too long ago.
  ///
  /// @return whether it was ended
  static boolean endIfOld(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    // Both by the clock of the store; it has noted already that this request was made.
    long age = session.getLastAccessedTime() - session.getCreationTime();
    if (age < LONGEST.toMillis()) {
      return false;
    }
    session.invalidate();
    return true;
  }

  /// The sessions of the account, the latest seen first.
  List<SessionLine> of(UUID account, HttpServletRequest request) {
    HttpSession current = request.getSession(false);
    String currentId = current == null ? "" : current.getId();
    return store.findByPrincipalName(account.toString()).values().stream()
        .map(
            session ->
                new SessionLine(
                    handle(session.getId()),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    session.getId().equals(currentId)))
        .sorted(Comparator.comparing(SessionLine::lastSeen).reversed())
        .toList();
  }

  /// How many sessions of the account are open.
  int count(UUID account) {
    return store.findByPrincipalName(account.toString()).size();
  }

  /// Ends that one of the account's sessions.
  void end(UUID account, String handle) {
    int ended = end(account, it -> handle(it.getId()).equals(handle));
    log.debug("{} sessions of {} were ended by their owner", ended, account);
  }

  /// Ends those of the account's sessions, and tells how many they were.
  public int end(UUID account, Predicate<Session> which) {
    List<? extends Session> ended =
        store.findByPrincipalName(account.toString()).values().stream().filter(which).toList();
    tell(
        account,
        ended.stream().flatMap(it -> Stream.ofNullable(it.<String>getAttribute(MARK))).toList());
    ended.forEach(it -> store.deleteById(it.getId()));
    return ended.size();
  }

  private String handle(String id) {
    return HexFormat.of().formatHex(secrets.hmac("session", id));
  }

  /// Ends all sessions of the account, on every device.
  void endAll(UUID account) {
    events.publishEvent(SessionsEnded.allOf(account));
    store.findByPrincipalName(account.toString()).keySet().forEach(store::deleteById);
  }

  static Optional<UUID> account() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known instanceof UsernamePasswordAuthenticationToken
        ? Optional.of(UUID.fromString(known.getName()))
        : Optional.empty();
  }
}
