package mn.ukhaalag.service;

import java.time.Clock;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;

/// What waits in the inboxes because of cases and versions.
@Component
class Waiting {

  private static final String CHECK = "service.task.check";
  private static final String OPINION = "service.task.opinion";
  private static final String DECISION = "service.task.decision";
  private static final String LATE = "service.task.late";
  private static final String PUBLISH = "service.task.publish";

  private final Inbox inbox;
  private final Clock clock;

  Waiting(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  void put(Application application, CaseTask task) {
    inbox.put(
        new Task(
            kind(task),
            application.thing(),
            application.reference().text(),
            application.title(),
            application.workPath(),
            addressee(task),
            task.dueAt(),
            false,
            task.openedAt()));
  }

  void done(Application application, CaseTask task, Author by) {
    inbox.done(application.thing(), kind(task), addressee(task), by);
  }

  /// From whomever it waited for to whom it waits for now.
  void move(Application application, CaseTask before, CaseTask after, Author by) {
    inbox.move(application.thing(), kind(before), addressee(before), addressee(after), by);
  }

  /// Nothing of the case waits for anybody while its applicant completes it.
  void stand(Application application, List<CaseTask> open, Author by) {
    open.forEach(task -> done(application, task, by));
  }

  void goOn(Application application, List<CaseTask> open) {
    open.forEach(task -> put(application, task));
  }

  void doneAll(Application application, Author by) {
    inbox.doneAll(application.thing(), by);
  }

  /// To the head of the organisation in charge: the time runs out.
  void late(Application application) {
    inbox.put(
        new Task(
            LATE,
            application.thing(),
            application.reference().text(),
            application.title(),
            application.workPath(),
            Addressee.organisation(application.organisation(), Role.HEAD),
            application.dueAt(),
            true,
            clock.instant()));
  }

  /// To the second person: a version waits to be published.
  void publish(Version version, Service service) {
    inbox.put(
        new Task(
            PUBLISH,
            version.thing(),
            service.code() + " · " + version.number(),
            service.title().mn(),
            "/administration/services/" + service.code() + "/versions/" + version.number(),
            Addressee.organisation(service.organisation(), Role.ORGANISATION_ADMINISTRATOR),
            null,
            false,
            clock.instant()));
  }

  void published(Version version, Author by) {
    inbox.doneAll(version.thing(), by);
  }

  private static Addressee addressee(CaseTask task) {
    return task.takenPost() == null
        ? Addressee.organisation(task.organisation(), task.role())
        : Addressee.post(task.takenPost());
  }

  private static String kind(CaseTask task) {
    return switch (task.kind()) {
      case CHECK -> CHECK;
      case OPINION -> OPINION;
      case DECISION -> DECISION;
    };
  }
}
