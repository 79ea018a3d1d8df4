package mn.ukhaalag.service.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Decision;
import mn.ukhaalag.service.Application.Standing;
import mn.ukhaalag.service.Sandbox.Duty;
import mn.ukhaalag.service.Sandbox.Happening;
import mn.ukhaalag.service.Sandbox.Letter;
import mn.ukhaalag.service.Sandbox.Start;
import mn.ukhaalag.service.Sandbox.Wait;
import mn.ukhaalag.service.TimeLimit;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;

/// A case that is only tried out, in memory: what the record, the inbox and the letters of a real
/// one would hold. Which act is legal, and where it leads, is asked of [Act], as for real ones.
final class TrialCase {

  /// Where the engine waits, and for what.
  record Open(String element, String engineRef) {}

  private final Start start;
  private final Drawing drawing;
  private final Label owner;
  private final WorkingCalendar calendar;
  private final List<Duty> duties = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final Deque<Open> onward = new ArrayDeque<>();
  private final Set<String> passed = new HashSet<>();
  private final Set<Integer> warned = new HashSet<>();
  private final List<Happening> happened = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private Application application;
  private Instant now;
  private boolean isCertified;

  /// @param sent as it was sent
  /// @param owner the name of the organisation in charge
  TrialCase(Start start, Drawing drawing, Application sent, Label owner, WorkingCalendar calendar) {
    this.start = start;
    this.drawing = drawing;
    this.application = sent;
    this.owner = owner;
    this.calendar = calendar;
    now = start.at();
    happened(Act.FILED, Label.NONE, null);
    does(Act.ACCEPTED_BY_OFFICE, Label.NONE, owner);
    tell("received");
  }

  Start start() {
    return start;
  }

  Drawing.Scope scope() {
    return drawing.scope();
  }

  Application application() {
    return application;
  }

  Instant now() {
    return now;
  }

  List<Duty> duties() {
    return List.copyOf(duties);
  }

  List<Wait> waits() {
    return List.copyOf(waits);
  }

  Set<String> passed() {
    return Set.copyOf(passed);
  }

  List<Happening> happened() {
    return List.copyOf(happened);
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  boolean isCertified() {
    return isCertified;
  }

  boolean isOver() {
    return application.standing().finishedAt() != null;
  }

  /// Whether its applicant has to complete it.
  boolean isReturned() {
    return application.status() == Application.Status.INCOMPLETE;
  }

  /// Whether nobody counts the time now.
  boolean stands() {
    return application.standing().standingSince() != null;
  }

  /// Does what the law lets be done now.
  ///
  /// @throws mn.ukhaalag.web.Conflict if it does not
  void does(Act act, Label what, @Nullable Label who) {
    does(act, application.standing(), what, who);
  }

  private void does(Act act, Standing standing, Label what, @Nullable Label who) {
    application.require(act);
    application = application.with(standing.in(act.leadsTo().orElse(application.status())));
    happened(act, what, who);
  }

  private void happened(Act act, Label what, @Nullable Label who) {
    happened.add(new Happening(now, "service.act." + act.key(), what, who));
  }

  /// Something that is no act of the record.
  void happens(String word, Label what) {
    happened.add(new Happening(now, "service.designer.trial.happened." + word, what, null));
  }

  /// A letter to the applicant about the case.
  void tell(String template) {
    letters.add(
        new Letter(
            now,
            "service.letter." + template,
            List.of(application.reference().text(), start.service().title(), owner, lastDay())));
  }

  /// Another letter, with what its sentences name.
  void tell(String sentence, List<Object> arguments) {
    letters.add(new Letter(now, sentence, arguments));
  }

  Object lastDay() {
    return WorkingCalendar.dayOf(application.dueAt().minusSeconds(1));
  }

  void arrive(Duty duty, String engineRef) {
    duties.add(duty);
    open.add(new Open(duty.task().element(), engineRef));
  }

  void await(Wait wait, String engineRef) {
    waits.add(wait);
    open.add(new Open(wait.element(), engineRef));
  }

  /// Goes on from there as soon as the engine rests.
  void later(String element, String engineRef) {
    onward.add(new Open(element, engineRef));
  }

  Optional<Open> onward() {
    return Optional.ofNullable(onward.poll());
  }

  /// What waited there waits no more.
  Optional<Open> take(String element) {
    Optional<Open> found = open.stream().filter(it -> it.element().equals(element)).findFirst();
    found.ifPresent(open::remove);
    duties.removeIf(it -> it.task().element().equals(element));
    waits.removeIf(it -> it.element().equals(element));
    found.ifPresent(it -> passed.add(element));
    return found;
  }

  void pass(String element) {
    passed.add(element);
  }

  void decide(Application.Outcome outcome, Label what, @Nullable Label who) {
    var decision = new Decision(outcome, now, "", null);
    does(Act.DECISION_MADE, application.standing().decided(decision), what, who);
  }

  /// The process has come to its end.
  void finish() {
    Decision decision = Objects.requireNonNull(application.standing().decision());
    boolean isGranted = decision.outcome() == Application.Outcome.GRANTED;
    does(
        isGranted ? Act.ISSUED_TO_APPLICANT : Act.REFUSED_TO_APPLICANT,
        application.standing().finished(now),
        Label.NONE,
        owner);
    duties.clear();
    waits.clear();
    tell(isGranted ? "issued" : "refused");
  }

  /// Time stands, by that act.
  void stand(Act act) {
    Instant since = application.standing().standingSince();
    Standing standing =
        application.standing().since(since == null ? now : since, application.dueAt());
    does(act, standing, Label.NONE, act == Act.SENT_BACK ? owner : null);
  }

  /// Time goes on, by that act; all is due so much later.
  ///
  /// @return how long it stood
  Duration goOn(Act act) {
    Instant since = application.standing().standingSince();
    Duration stood = Duration.between(since == null ? now : since, now);
    Instant due = TimeLimit.after(application.dueAt(), stood, calendar, application.area());
    does(act, application.standing().since(null, due), Label.NONE, null);
    return stood;
  }

  void certify() {
    isCertified = true;
    tell("service.certificate.notice.issued", List.of("…………", start.service().title()));
  }

  /// Whether it was not warned of that part of the legal time.
  boolean isUnwarned(int percent) {
    return !warned.contains(percent) && application.allows(Act.WARNED);
  }

  /// The head of the organisation in charge is told, once.
  void warn(int percent) {
    if (isUnwarned(percent)) {
      warned.add(percent);
      does(Act.WARNED, Label.NONE, owner);
    }
  }

  void until(Instant time) {
    now = time.isAfter(now) ? time : now;
  }
}
