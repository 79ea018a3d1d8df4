package mn.ukhaalag.security.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.security.audit.Finding.State;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The deeds on findings, from the audit to the closing.
@Component
public class Mending {

  private static final String GOES_UP = "security.finding.escalation";
  private static final int BATCH = 200;

  private final Findings findings;
  private final FindingTasks tasks;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Clock clock;

  Mending(Findings findings, FindingTasks tasks, Ledger ledger, LegalTime legalTime, Clock clock) {
    this.findings = findings;
    this.tasks = tasks;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// What was found, as it is entered.
  ///
  /// @param owner the post that mends it
  public record Found(
      String title, String words, Finding.Severity severity, UUID owner, LocalDate dueOn) {}

  /// An audit found something: it stands in the list of work of its owner.
  @Transactional
  public UUID enter(Audit audit, Found found, Author by) {
    Finding finding = findings.add(audit.id(), found);
    tasks.found(finding, clock.instant());
    ledger.append(
        by,
        "security.finding-entered",
        finding.thing(),
        finding.toString(),
        Map.of("severity", found.severity().name(), "due", found.dueOn().toString()));
    return finding.id();
  }

  /// Its owner says that it is mended.
  ///
  /// @param evidence what shows it
  /// @throws Conflict if he has said so before
  @Transactional
  public void report(Actor actor, Holding held, UUID id, String evidence) {
    Finding finding = findings.lock(id);
    require(finding.state() == State.OPEN);
    findings.report(id, evidence, actor.requireAccount(), clock.instant());
    tasks.reported(finding, actor.as(held), clock.instant());
    ledger.append(actor.as(held), "security.finding-reported", finding.thing(), evidence, Map.of());
  }

  /// Somebody else than whoever reported or owns it finds the evidence good.
  ///
  /// @throws Conflict if it is the same one, or nothing was reported
  @Transactional
  public void close(Actor actor, Holding held, UUID id) {
    Finding finding = checked(actor, id);
    findings.close(id, actor.requireAccount(), held.post(), clock.instant());
    tasks.closed(finding, actor.as(held));
    ledger.append(actor.as(held), "security.finding-closed", finding.thing(), Map.of());
  }

  /// The same finds it wanting: it is the owner's again.
  ///
  /// @throws Conflict as for [#close]
  @Transactional
  public void open(Actor actor, Holding held, UUID id, String remark) {
    Finding finding = checked(actor, id);
    findings.open(id, remark);
    tasks.closed(finding, actor.as(held));
    tasks.found(finding, clock.instant());
    ledger.append(actor.as(held), "security.finding-sent-back", finding.thing(), remark, Map.of());
  }

  private Finding checked(Actor actor, UUID id) {
    Finding finding = findings.lock(id);
    require(finding.state() == State.REPORTED);
    if (isOwner(actor, finding) || actor.requireAccount().equals(finding.reportedBy())) {
      throw new Conflict(Message.of("security.finding.refused.own"));
    }
    return finding;
  }

  /// Whether the actor holds the post that mends it.
  static boolean isOwner(Actor actor, Finding finding) {
    return actor.holdings().stream().anyMatch(it -> it.post().equals(finding.owner()));
  }

  private static void require(boolean isPossible) {
    if (!isPossible) {
      throw new Conflict(Message.of("security.finding.refused.state"));
    }
  }

  /// Late ones are told to the head, and some days later to the superior organisation.
  @Transactional
  public void goUp() {
    LocalDate today = legalTime.today();
    for (Finding finding : findings.late(today, 1, BATCH)) {
      tasks.late(finding, clock.instant());
      findings.told(finding.id(), 1);
    }
    var rule = legalTime.rule(GOES_UP, today);
    for (Finding finding : findings.late(today, 2, BATCH)) {
      if (rule.lastDay(finding.dueOn(), legalTime.calendar(), null).isBefore(today)) {
        tasks.veryLate(finding, clock.instant());
        findings.told(finding.id(), 2);
      }
    }
  }
}
