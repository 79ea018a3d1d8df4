package mn.ukhaalag.service;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Application.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Does an act: whether it is legal, where the case then stands, the step, the ledger entry, and
/// all who watch. Whoever calls it puts work into the inbox and tells people.
@Component
class Chronicle {

  private final Applications applications;
  private final Steps steps;
  private final Ledger ledger;
  private final List<CaseWatcher> watchers;
  private final Clock clock;

  Chronicle(
      Applications applications,
      Steps steps,
      Ledger ledger,
      List<CaseWatcher> watchers,
      Clock clock) {
    this.applications = applications;
    this.steps = steps;
    this.ledger = ledger;
    this.watchers = watchers;
    this.clock = clock;
  }

  /// The case as it stands afterwards.
  ///
  /// @param standing what changes of it besides the status
  /// @throws mn.ukhaalag.web.Conflict if the act is not legal now
  @Transactional(propagation = Propagation.MANDATORY)
  Application write(
      Application before, Standing standing, Act act, Author by, Steps.Detail detail) {
    before.require(act);
    Application after = before.with(standing.in(act.leadsTo().orElse(before.status())));
    applications.save(after);
    record(after, act, by, detail);
    return after;
  }

  Application write(Application before, Act act, Author by, Steps.Detail detail) {
    return write(before, before.standing(), act, by, detail);
  }

  /// Writes down that a case was sent, and that the office has accepted it by that.
  ///
  /// @return the accepted case
  @Transactional(propagation = Propagation.MANDATORY)
  Application begin(Application application, Author by, String content) {
    application.require(Act.ACCEPTED_BY_OFFICE);
    Application accepted =
        application.with(
            application
                .standing()
                .in(Act.ACCEPTED_BY_OFFICE.leadsTo().orElse(application.status())));
    applications.add(accepted);
    steps.add(application, Act.FILED, by, clock.instant(), Steps.Detail.NONE);
    ledger.append(
        by,
        Act.FILED.inLedger(),
        application.thing(),
        content,
        Map.of(
            "service", application.service().toString(),
            "version", application.version().toString(),
            "organisation", application.organisation().toString(),
            "due", application.dueAt().toString()));
    watchers.forEach(it -> it.happened(application, Act.FILED));
    record(accepted, Act.ACCEPTED_BY_OFFICE, Author.SYSTEM, Steps.Detail.NONE);
    return accepted;
  }

  /// Writes down an act that leaves the case as it stands.
  ///
  /// @param detail for the ledger
  @Transactional(propagation = Propagation.MANDATORY)
  void note(Application application, Act act, Author by, Map<String, String> detail) {
    steps.add(application, act, by, clock.instant(), Steps.Detail.NONE);
    ledger.append(by, act.inLedger(), application.thing(), detail);
    watchers.forEach(it -> it.happened(application, act));
  }

  /// To whom a step was handed.
  ///
  /// @param to the post; null for everybody with the role
  /// @param words for the colleague: they stand in the ledger, and not where the applicant reads
  record Handed(@Nullable UUID to, String words, Map<String, String> facts) {}

  /// Writes down that a step went from one official to another.
  ///
  /// @throws mn.ukhaalag.web.Conflict if that is not legal now
  @Transactional(propagation = Propagation.MANDATORY)
  void hand(Application application, CaseTask task, Act act, Author by, Handed handed) {
    application.require(act);
    var detail = new Steps.Detail(task.element(), task.organisation(), null, handed.to());
    steps.add(application, act, by, clock.instant(), detail);
    ledger.append(by, act.inLedger(), application.thing(), handed.words(), handed.facts());
    watchers.forEach(it -> it.happened(application, act));
  }

  private void record(Application after, Act act, Author by, Steps.Detail detail) {
    steps.add(after, act, by, clock.instant(), detail);
    Map<String, String> facts = new HashMap<>();
    facts.put("status", after.status().name());
    Optional.ofNullable(detail.element()).ifPresent(it -> facts.put("element", it));
    Optional.ofNullable(detail.organisation())
        .ifPresent(it -> facts.put("organisation", it.toString()));
    String content = detail.words() == null ? "" : detail.words();
    ledger.append(by, act.inLedger(), after.thing(), content, facts);
    watchers.forEach(it -> it.happened(after, act));
  }
}
