package mn.ukhaalag.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// What officials and applicants do with a case, each act in one transaction.
@Component
public class Handling {

  private final Applications applications;
  private final Requests requests;
  private final Competence competence;
  private final Chronicle chronicle;
  private final CaseTasks tasks;
  private final Deciding deciding;
  private final Course course;
  private final Returning returning;
  private final Remarks remarks;
  private final Waiting waiting;
  private final Letters letters;
  private final LegalTime legalTime;
  private final Clock clock;

  Handling(
      Applications applications,
      Requests requests,
      Competence competence,
      Chronicle chronicle,
      CaseTasks tasks,
      Deciding deciding,
      Course course,
      Returning returning,
      Remarks remarks,
      Waiting waiting,
      Letters letters,
      LegalTime legalTime,
      Clock clock) {
    this.applications = applications;
    this.requests = requests;
    this.competence = competence;
    this.chronicle = chronicle;
    this.tasks = tasks;
    this.deciding = deciding;
    this.course = course;
    this.returning = returning;
    this.remarks = remarks;
    this.waiting = waiting;
    this.letters = letters;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// Takes on what waited for everybody with the role.
  @Transactional
  public void take(Actor actor, UUID application, UUID task) {
    Application locked = applications.lock(application);
    CaseTask open = open(locked, task);
    Holding held = Competence.required(competence.as(actor, locked, open), locked);
    var detail = new Steps.Detail(open.element(), open.organisation(), null);
    Application after = chronicle.write(locked, Act.TAKEN, actor.as(held), detail);
    tasks.hand(after, open, held.post(), actor.as(held));
  }

  /// Does a task: a check, an opinion or the decision; the process goes on.
  ///
  /// @throws Conflict if somebody else has done it, or the case is not open for it
  @Transactional
  public void answer(Actor actor, UUID application, UUID task, CaseTasks.Said said) {
    Application locked = applications.lock(application);
    CaseTask open = open(locked, task);
    Holding held = Competence.required(competence.as(actor, locked, open), locked);
    Author by = actor.as(held);
    var detail = new Steps.Detail(open.element(), open.organisation(), null);
    Application after =
        switch (open.kind()) {
          case CHECK -> chronicle.write(locked, Act.CHECKED, by, detail);
          case OPINION -> chronicle.write(locked, Act.OPINION_GIVEN, by, detail);
          case DECISION -> deciding.decide(locked, by, said, open);
        };
    tasks.close(after, open, by, said);
    if (open.kind() == CaseTask.Kind.OPINION) {
      letters.tell(after, "opinion", open.id().toString());
    }
    course.proceed(after, open.engineRef(), said.outcome());
    if (open.kind() == CaseTask.Kind.DECISION) {
      dropRest(application);
    }
  }

  /// What was still asked of others when it was decided is no longer needed.
  private void dropRest(UUID application) {
    for (CaseTask rest : tasks.open(application)) {
      Application now = applications.lock(application);
      tasks.drop(now, rest.element());
      course.proceed(now, rest.engineRef(), CaseTask.DROPPED);
    }
  }

  private CaseTask open(Application application, UUID id) {
    CaseTask task = tasks.get(id);
    if (!task.application().equals(application.id()) || !task.isOpen()) {
      throw new Conflict(Message.of("service.refused.done", application.reference().text()));
    }
    return task;
  }

  /// Sends the case back to be completed: exactly these questions are marked, and time stands.
  ///
  /// @param wrong what is wrong, by the name of the question
  @Transactional
  public void sendBack(Actor actor, UUID application, Map<String, String> wrong) {
    Application locked = applications.lock(application);
    Holding held = Competence.required(competence.asClerk(actor, locked), locked);
    returning.give(locked, wrong, actor.as(held), held.organisation());
  }

  /// Takes the completed answers in; the time that stood is added to the legal time.
  @Transactional
  public Application complete(Actor actor, UUID application, ObjectNode answers) {
    Application locked = applications.lock(application);
    locked.require(Act.COMPLETED);
    Instant now = clock.instant();
    Instant since = locked.standing().standingSince();
    Duration stood = Duration.between(since == null ? now : since, now);
    Instant due = TimeLimit.after(locked.dueAt(), stood, legalTime.calendar(), locked.area());
    requests.answer(application, answers);
    remarks.mend(application, now);
    var by = new Author(actor.account(), null);
    Application after =
        chronicle.write(
            locked, locked.standing().since(null, due), Act.COMPLETED, by, Steps.Detail.NONE);
    tasks.postpone(application, stood);
    waiting.goOn(after, tasks.open(application));
    course.goOn(application, stood);
    letters.tell(after, "completed", now.toString());
    return after;
  }

  /// The applicant no longer wants it.
  @Transactional
  public void withdraw(Actor actor, UUID application) {
    Application locked = applications.lock(application);
    Application after =
        chronicle.write(
            locked,
            locked.standing().finished(clock.instant()),
            Act.WITHDRAWN_BY_APPLICANT,
            new Author(actor.account(), null),
            Steps.Detail.NONE);
    course.end(application);
    tasks.dropAll(after);
    waiting.doneAll(after, Author.SYSTEM);
  }

  /// Writes a note that only officials read.
  @Transactional
  public void note(Actor actor, UUID application, String words) {
    Application locked = applications.lock(application);
    Holding held = Competence.required(competence.asClerk(actor, locked), locked);
    remarks.note(application, words, clock.instant(), actor.as(held));
    chronicle.write(
        locked, Act.NOTED, actor.as(held), new Steps.Detail(null, held.organisation(), null));
  }

  /// Ticks off what has to be looked at.
  @Transactional
  public void tick(Actor actor, UUID application, Set<String> items) {
    Application locked = applications.lock(application);
    Holding held = Competence.required(competence.asClerk(actor, locked), locked);
    remarks.tick(application, items, clock.instant(), actor.as(held));
    chronicle.write(
        locked, Act.TICKED, actor.as(held), new Steps.Detail(null, held.organisation(), null));
  }
}
