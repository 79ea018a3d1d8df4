package mn.ukhaalag.security.erasure;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.OwnErasure.Fate;
import mn.ukhaalag.access.OwnErasure.Part;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The deeds of an erasure, from the asking to the forgetting.
@Component
class Erasing {

  static final String WITHDRAWAL = "personal.erasure.withdrawal";
  static final String DECISION = "personal.erasure.decision";

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int CODE_LENGTH = 16;
  private static final int GROUP = 4;

  private final Erasures erasures;
  private final Outlook outlook;
  private final ErasureTasks tasks;
  private final ErasureList list;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Erasing(
      Erasures erasures,
      Outlook outlook,
      ErasureTasks tasks,
      ErasureList list,
      Ledger ledger,
      LegalTime legalTime,
      Clock clock) {
    this.erasures = erasures;
    this.outlook = outlook;
    this.tasks = tasks;
    this.list = list;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// Somebody asks. Where a law keeps something of his, an official decides; for a refusal, of a
  /// part too, is an administrative act.
  ///
  /// @throws Conflict if he has asked before, or something of his is under way
  @Transactional
  Erasure ask(UUID account) {
    erasures.of(account).ifPresent(it -> it.require(false));
    List<Part> parts = outlook.of(account);
    if (Outlook.has(Fate.OPEN, parts)) {
      throw new Conflict(Message.of("security.erasure.refused.open"));
    }
    LocalDate today = legalTime.today();
    boolean isDecided = Outlook.has(Fate.KEPT, parts);
    var asked =
        new Erasure(
            erasures.fresh(),
            account,
            code(),
            clock.instant(),
            due(WITHDRAWAL, today),
            isDecided ? due(DECISION, today) : null,
            null,
            null,
            null,
            null,
            null);
    erasures.add(asked);
    tasks.asked(asked);
    ledger.append(
        new Author(account, null),
        "erasure.asked",
        asked.thing(),
        Map.of("decided", Boolean.toString(isDecided)));
    return asked;
  }

  /// He takes it back.
  @Transactional
  void withdraw(UUID account) {
    Erasure standing =
        erasures
            .of(account)
            .map(it -> erasures.lock(it.id()))
            .orElseThrow(() -> new Conflict(Message.of("security.erasure.refused.none")));
    standing.require(standing.canBeWithdrawn(clock.instant()));
    erasures.withdraw(standing.id(), clock.instant());
    Author author = new Author(account, null);
    tasks.done(standing, author);
    ledger.append(author, "erasure.withdrawn", standing.thing(), Map.of());
  }

  /// An official decides, not about himself.
  ///
  /// @param reason with the article of law
  @Transactional
  void decide(Actor actor, Holding held, UUID id, boolean isGranted, String reason) {
    Erasure erasure = erasures.lock(id);
    UUID account = actor.requireAccount();
    if (erasure.account().equals(account)) {
      throw new Conflict(Message.of("security.erasure.refused.own"));
    }
    erasure.require(erasure.state() == Erasure.State.ASKED);
    var decision = new Erasures.Decision(isGranted, reason, account, held.post());
    erasures.decide(id, decision, clock.instant());
    tasks.done(erasure, actor.as(held));
    tasks.tell(erasure, isGranted ? "granted" : "refused");
    ledger.append(
        actor.as(held),
        "erasure.decided",
        erasure.thing(),
        reason,
        Map.of("granted", Boolean.toString(isGranted)));
  }

  /// All rooms forget, unless something has come under way meanwhile.
  ///
  /// @return whether it was done
  @Transactional
  boolean carryOut(UUID id) {
    Erasure erasure = erasures.lock(id);
    boolean isAgain = erasure.state() == Erasure.State.DONE;
    if (!isAgain && !erasure.isDue(clock.instant())) {
      return false;
    }
    if (!isAgain && Outlook.has(Fate.OPEN, outlook.of(erasure.account()))) {
      return false;
    }
    forget(erasure, isAgain ? "erasure.term-ended" : "erasure.done");
    return true;
  }

  /// Once more, after a backup was restored that still knew him: what has come under way in that
  /// copy does not stand in the way.
  @Transactional
  void repeat(Erasure erasure) {
    if (erasures.find(erasure.id()).isEmpty()) {
      erasures.of(erasure.account()).ifPresent(it -> erasures.withdraw(it.id(), clock.instant()));
      erasures.add(erasure);
    }
    forget(erasure, "erasure.repeated");
  }

  private void forget(Erasure erasure, String act) {
    outlook.erase(erasure.account());
    List<Part> kept = outlook.of(erasure.account());
    erasures.done(erasure.id(), clock.instant(), Outlook.next(kept).orElse(null));
    tasks.done(erasure, Author.SYSTEM);
    ledger.append(
        Author.SYSTEM, act, erasure.thing(), Map.of("kept", Integer.toString(kept.size())));
    list.add(erasure);
  }

  private Instant due(String rule, LocalDate today) {
    return legalTime.rule(rule, today).dueAt(today, legalTime.calendar(), null);
  }

  /// 78 bits, in groups that can be written down.
  private String code() {
    var code = new StringBuilder();
    for (int letter = 0; letter < CODE_LENGTH; letter++) {
      if (letter > 0 && letter % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /// The last day on which it can be taken back.
  static LocalDate lastDay(Instant until) {
    return WorkingCalendar.dayOf(until.minusSeconds(1));
  }
}
