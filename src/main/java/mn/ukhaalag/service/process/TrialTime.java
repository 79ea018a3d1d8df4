package mn.ukhaalag.service.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.service.Sandbox.Limit;
import mn.ukhaalag.service.form.Label;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;

/// The time of a trial: the timers of its process and its legal time. It passes only when its
/// designer says so.
final class TrialTime {

  private static final int NEAR = 75;
  private static final int OVER = 100;
  private static final Duration WEEK = Duration.ofDays(7);

  private final ProcessEngine engine;
  private final TrialCase trial;
  private String instance = "";

  TrialTime(ProcessEngine engine, TrialCase trial) {
    this.engine = engine;
    this.trial = trial;
  }

  void of(String begun) {
    instance = begun;
  }

  /// Lets the first timer go off whose time has come; false if there is none.
  boolean goOff() {
    Optional<Job> due = timers().stream().filter(it -> !at(it).isAfter(trial.now())).findFirst();
    due.ifPresent(this::goOff);
    return due.isPresent();
  }

  private void goOff(Job timer) {
    trial.happens("timer", name(timer));
    trial.pass(timer.getElementId());
    var management = engine.getManagementService();
    management.executeJob(management.moveTimerToExecutableJob(timer.getId()).getId());
  }

  private List<Job> timers() {
    return trial.isOver() || trial.isReturned()
        ? List.of()
        : engine
            .getManagementService()
            .createTimerJobQuery()
            .processInstanceId(instance)
            .list()
            .stream()
            .sorted(Comparator.comparing(Job::getDuedate))
            .toList();
  }

  private static Instant at(Job timer) {
    return timer.getDuedate().toInstant();
  }

  private Label name(Job timer) {
    var node = trial.scope().get(timer.getElementId());
    return node.name().isBlank() ? Label.NONE : Hooks.name(node);
  }

  /// What will happen by itself, if nobody does anything.
  List<Limit> limits() {
    var limits = new ArrayList<Limit>();
    timers().forEach(it -> limits.add(new Limit(at(it), Limit.End.TIMER, name(it))));
    if (!trial.isOver() && !trial.stands()) {
      warning(NEAR, Limit.End.NEAR, limits);
      warning(OVER, Limit.End.OVER, limits);
    }
    return limits;
  }

  private void warning(int percent, Limit.End kind, List<Limit> limits) {
    if (trial.isUnwarned(percent)) {
      limits.add(new Limit(warnedAt(percent), kind, Label.NONE));
    }
  }

  private Instant warnedAt(int percent) {
    Instant sent = trial.application().sentAt();
    Duration whole = Duration.between(sent, trial.application().dueAt());
    return sent.plus(whole.multipliedBy(percent).dividedBy(OVER));
  }

  /// Lets time pass to the next limit, or a week, while time stands; false if there is nothing to
  /// wait for.
  boolean pass() {
    Optional<Instant> next =
        limits().stream()
            .map(Limit::at)
            .filter(it -> it.isAfter(trial.now()))
            .min(Comparator.naturalOrder());
    if (next.isEmpty() && !trial.stands()) {
      return false;
    }
    trial.until(next.orElseGet(() -> trial.now().plus(WEEK)));
    if (next.isEmpty()) {
      trial.happens("week", Label.NONE);
    }
    warnIfOver(NEAR);
    warnIfOver(OVER);
    return true;
  }

  private void warnIfOver(int percent) {
    if (!trial.stands() && !warnedAt(percent).isAfter(trial.now())) {
      trial.warn(percent);
    }
  }
}
