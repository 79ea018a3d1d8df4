package mn.ukhaalag.security.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.security.incident.Incident.Did;
import mn.ukhaalag.security.incident.Incident.Kind;
import mn.ukhaalag.security.incident.Incident.Severity;
import mn.ukhaalag.security.incident.Incident.State;
import mn.ukhaalag.security.incident.Incident.Step;
import mn.ukhaalag.security.incident.Incident.Whom;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The deeds on incidents, from the report to the lesson.
@Component
public class IncidentWork {

  private static final Set<Whom> OUTSIDE =
      Set.of(Whom.NATIONAL_CENTRE, Whom.PUBLIC_CENTRE, Whom.HUMAN_RIGHTS_COMMISSION, Whom.POLICE);

  private final Incidents incidents;
  private final IncidentTasks tasks;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Clock clock;

  IncidentWork(
      Incidents incidents, IncidentTasks tasks, Ledger ledger, LegalTime legalTime, Clock clock) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// What somebody saw.
  ///
  /// @param persons of how many persons data were touched; null if nobody knows
  public record Report(
      Kind kind,
      Severity severity,
      String title,
      String words,
      String harm,
      boolean isPersonal,
      @Nullable Integer persons,
      LocalDate happenedOn) {}

  /// An official reports what happened in his organisation.
  @Transactional
  public Incident report(Actor actor, Holding held, Report report) {
    Instant now = clock.instant();
    String key = report.isPersonal() ? "security.incident.personal" : "security.incident.tell";
    LegalRule rule = legalTime.rule(key, legalTime.today());
    Incident incident =
        incidents.add(
            new Incident(
                UUID.randomUUID(),
                0,
                held.organisation(),
                report.kind(),
                report.severity(),
                report.title(),
                report.words(),
                report.harm(),
                report.isPersonal(),
                report.persons(),
                report.happenedOn(),
                now,
                actor.requireAccount(),
                held.post(),
                rule.id(),
                tellBy(rule, now),
                null,
                State.REPORTED,
                null,
                null));
    tasks.reported(incident);
    ledger.append(
        actor.as(held),
        "security.incident-reported",
        incident.thing(),
        report.toString(),
        Map.of("kind", report.kind().name(), "severity", report.severity().name()));
    return incident;
  }

  /// Hours of this law run by the clock, by night too.
  private Instant tellBy(LegalRule rule, Instant now) {
    return rule.unit() == LegalRule.Unit.HOURS
        ? now.plus(Duration.ofHours(rule.amount()))
        : rule.dueAt(legalTime.today(), legalTime.calendar(), null);
  }

  /// Something is done about it, somebody is told, or something is noted.
  ///
  /// @param whom null unless somebody was told
  /// @throws Conflict if it is closed
  @Transactional
  public void step(Actor actor, Holding held, UUID id, Did did, @Nullable Whom whom, String words) {
    Incident incident = open(id);
    var step = new Step(did, whom, words, clock.instant(), actor.requireAccount());
    incidents.add(id, step, held.post());
    boolean isTold = whom != null && OUTSIDE.contains(whom);
    if (did != Did.NOTE) {
      incidents.inWork(id, isTold ? clock.instant() : null);
    }
    if (isTold) {
      tasks.told(incident, actor.as(held));
    }
    ledger.append(
        actor.as(held),
        "security.incident-step",
        incident.thing(),
        words,
        whom == null
            ? Map.of("kind", did.name())
            : Map.of("kind", did.name(), "whom", whom.name()));
  }

  /// It is over, and something was learned.
  ///
  /// @throws Conflict if it is closed, or nobody was told who must be
  @Transactional
  public void close(Actor actor, Holding held, UUID id, String lesson) {
    Incident incident = open(id);
    if (incident.severity() != Severity.LOW && incident.toldAt() == null) {
      throw new Conflict(Message.of("security.incident.refused.untold"));
    }
    incidents.close(id, lesson, clock.instant(), actor.requireAccount());
    tasks.closed(incident, actor.as(held));
    ledger.append(actor.as(held), "security.incident-closed", incident.thing(), lesson, Map.of());
  }

  private Incident open(UUID id) {
    Incident incident = incidents.lock(id);
    if (!incident.isOpen()) {
      throw new Conflict(Message.of("security.incident.refused.closed"));
    }
    return incident;
  }
}
