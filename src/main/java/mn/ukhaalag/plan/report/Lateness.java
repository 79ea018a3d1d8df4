package mn.ukhaalag.plan.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Exceptions;
import mn.ukhaalag.plan.LateRequests;
import mn.ukhaalag.plan.LateRequests.Request;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets reports come late: asked for by whoever writes one, granted or refused with a reason by
/// the monitoring team, which may also grant it unasked.
@Component
class Lateness {

  /// What waits for the monitoring team.
  static final String ASKED = "plan.task.report-late-asked";

  /// What waits for the keeper of the plan, once it is granted.
  static final String ALLOWED = "plan.task.report-late-allowed";

  private final LateRequests requests;
  private final Exceptions exceptions;
  private final Documents documents;
  private final Posts posts;
  private final Inbox inbox;
  private final Notices notices;
  private final LegalTime legalTime;
  private final Clock clock;

  Lateness(
      LateRequests requests,
      Exceptions exceptions,
      Documents documents,
      Posts posts,
      Inbox inbox,
      Notices notices,
      LegalTime legalTime,
      Clock clock) {
    this.requests = requests;
    this.exceptions = exceptions;
    this.documents = documents;
    this.posts = posts;
    this.inbox = inbox;
    this.notices = notices;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// Whether the report is late, did not come yet, and may not come today.
  boolean needsException(Report report) {
    return report.firstSubmittedAt() == null
        && report.isLate(clock.instant())
        && exceptions.of(report.id()).stream().noneMatch(it -> it.allows(legalTime.today()));
  }

  /// Asks the monitoring team.
  ///
  /// @throws Conflict if there is no need to ask, or it was asked already
  @Transactional
  public void ask(Author author, Report report, String reason, LocalDate untilDay) {
    if (!needsException(report)) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    requests.ask(author, report, reason, untilDay);
    Document document = documents.get(report.document());
    List<Post> team = posts.with(Role.MONITOR);
    var offices = new LinkedHashSet<UUID>();
    team.forEach(it -> offices.add(it.organisation()));
    offices.forEach(
        it ->
            inbox.put(
                task(ASKED, report, document, Addressee.organisation(it, Role.MONITOR), null)));
    team.forEach(it -> tell(report, document, it.id(), "plan.letter.late-asked"));
  }

  /// Lets the report come until the end of that day; a request that waits is granted by it.
  ///
  /// @throws Conflict if the one who grants it has asked for it himself
  @Transactional
  public void grant(Author author, Report report, String reason, LocalDate untilDay) {
    requests
        .waiting(report.id())
        .ifPresent(it -> requests.decide(author, report, it, true, reason));
    exceptions.grant(author, report, Exceptions.Kind.LATE, reason, untilDay);
    inbox.done(report.thing(), ASKED, author);
    Document document = documents.get(report.document());
    Instant due = WorkingCalendar.endOf(untilDay);
    inbox.put(task(ALLOWED, report, document, Addressee.post(document.keeper()), due));
    tell(report, document, document.keeper(), "plan.letter.late-granted");
  }

  /// Refuses what was asked for.
  ///
  /// @throws Conflict if nothing waits, or the one who refuses has asked for it himself
  @Transactional
  public void refuse(Author author, Report report, String reason) {
    Request request =
        requests
            .waiting(report.id())
            .orElseThrow(() -> new Conflict(Message.of("plan.conflict.step")));
    requests.decide(author, report, request, false, reason);
    inbox.done(report.thing(), ASKED, author);
    Document document = documents.get(report.document());
    var told = new LinkedHashSet<UUID>();
    told.add(document.keeper());
    if (request.post() != null) {
      told.add(request.post());
    }
    told.forEach(it -> tell(report, document, it, "plan.letter.late-refused"));
  }

  private Task task(
      String kind, Report report, Document document, Addressee addressee, @Nullable Instant due) {
    return new Task(
        kind,
        report.thing(),
        document.reference(),
        document.title(),
        report.path(),
        addressee,
        due,
        false,
        clock.instant());
  }

  /// Once for each time that it is asked for or decided.
  private void tell(Report report, Document document, UUID post, String template) {
    notices.send(
        new Notice(
            Reminders.TOPIC,
            Recipient.post(post),
            report.thing(),
            template,
            List.of(document.reference()),
            report.path(),
            "%s:%s:%d".formatted(template, report.id(), requests.of(report.id()).size())));
  }
}
