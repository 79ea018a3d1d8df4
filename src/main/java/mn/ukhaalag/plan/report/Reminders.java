package mn.ukhaalag.plan.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Leadership;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Reports.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds of reports before they are due, and tells the heads of those that are late; days later
/// the monitoring team and the head of the superior organisation.
@Component
class Reminders {

  static final Topic TOPIC = Topic.ofOfficials("plan.notice.reports");
  static final String TASK = "plan.task.report";
  static final String LATE = "plan.task.report-late";

  private static final Duration AHEAD = Duration.ofDays(10);
  private static final Duration BEHIND = Duration.ofDays(60);
  /// The legal rule for how long a late report is a matter of the organisation itself.
  private static final String PATIENCE = "plan.report.escalation";

  private static final int BATCH = 500;

  private final Reporting reporting;
  private final Documents documents;
  private final Posts posts;
  private final Organisations organisations;
  private final Inbox inbox;
  private final Leadership leadership;
  private final Notices notices;
  private final LegalTime legalTime;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminders(
      Reporting reporting,
      Documents documents,
      Posts posts,
      Organisations organisations,
      Inbox inbox,
      Leadership leadership,
      Notices notices,
      LegalTime legalTime,
      JdbcClient database,
      TransactionTemplate transaction,
      Clock clock) {
    this.reporting = reporting;
    this.documents = documents;
    this.posts = posts;
    this.organisations = organisations;
    this.inbox = inbox;
    this.leadership = leadership;
    this.notices = notices;
    this.legalTime = legalTime;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Looks at all plans in force. Whoever was told is not told again.
  void run() {
    for (Period period : periods()) {
      UUID after = null;
      do {
        UUID from = after;
        after = transaction.execute(status -> remind(period, from));
      } while (after != null);
    }
  }

  /// The periods whose deadline is near or was passed lately.
  private List<Period> periods() {
    Instant now = clock.instant();
    int year = legalTime.today().getYear();
    var periods = new ArrayList<Period>();
    for (int of = year - 1; of <= year; of++) {
      for (Part part : Part.values()) {
        Period period = reporting.period(of, part);
        if (period.dueAt().isAfter(now.minus(BEHIND)) && period.dueAt().isBefore(now.plus(AHEAD))) {
          periods.add(period);
        }
      }
    }
    return periods;
  }

  private @Nullable UUID remind(Period period, @Nullable UUID after) {
    List<UUID> missing = missing(period, after);
    documents.named(missing).values().forEach(document -> remind(period, document));
    return missing.size() < BATCH ? null : missing.getLast();
  }

  private List<UUID> missing(Period period, @Nullable UUID after) {
    return database
        .sql(
            """
            select d.id
            from plan.document d
            left join plan.report r
              on r.document_id = d.id and r.year = :year and r.part = :part
            where d.state in ('IN_FORCE', 'AMENDED')
              and d.valid_from <= :last and d.valid_to >= make_date(:year, 1, 1)
              and r.first_submitted_at is null
              and (:after::uuid is null or d.id > :after)
            order by d.id limit :batch
            """)
        .param("year", period.year())
        .param("part", period.part().name())
        .param("last", period.part().lastDay(period.year()))
        .param("after", after)
        .param("batch", BATCH)
        .query(UUID.class)
        .list();
  }

  private void remind(Period period, Document document) {
    boolean isLate = !clock.instant().isBefore(period.dueAt());
    inbox.put(task(TASK, document, period, Addressee.post(document.keeper()), isLate));
    tell(period, document, document.keeper(), "plan.letter.report-due");
    if (isLate) {
      inbox.put(task(LATE, document, period, leadership.headOf(document.organisation()), true));
      posts
          .headOf(document.organisation())
          .map(Post::id)
          .ifPresent(head -> tell(period, document, head, "plan.letter.report-late"));
      if (isPatienceOver(period) && isOfWholeOrganisation(document)) {
        escalate(period, document);
      }
    }
  }

  private boolean isPatienceOver(Period period) {
    LocalDate last = WorkingCalendar.dayOf(period.dueAt().minusMillis(1));
    Instant end = legalTime.rule(PATIENCE, last).dueAt(last, legalTime.calendar(), null);
    return !clock.instant().isBefore(end);
  }

  private static boolean isOfWholeOrganisation(Document document) {
    return switch (document.level()) {
      case LONG_TERM, GUIDELINE, PROGRAMME, YEAR, ORGANISATION -> true;
      case UNIT, OFFICIAL -> false;
    };
  }

  /// Its own head has not helped: the monitoring team has it on its list, and whoever the
  /// organisation answers to is told.
  private void escalate(Period period, Document document) {
    posts.with(Role.MONITOR).stream()
        .map(Post::organisation)
        .distinct()
        .forEach(
            office ->
                inbox.put(
                    task(
                        LATE,
                        document,
                        period,
                        Addressee.organisation(office, Role.MONITOR),
                        true)));
    organisations
        .find(document.organisation())
        .flatMap(it -> it.superiorsOn(legalTime.today()).stream().findFirst())
        .flatMap(superior -> posts.headOf(superior.organisation()))
        .ifPresent(head -> tell(period, document, head.id(), "plan.letter.report-late"));
  }

  private Task task(
      String kind, Document document, Period period, Addressee addressee, boolean isLate) {
    return new Task(
        kind,
        document.thing(),
        document.reference(),
        document.title(),
        document.path() + "/reports",
        addressee,
        period.dueAt(),
        isLate,
        clock.instant());
  }

  private void tell(Period period, Document document, UUID post, String template) {
    notices.send(
        new Notice(
            TOPIC,
            Recipient.post(post),
            document.thing(),
            template,
            List.of(document.reference(), WorkingCalendar.dayOf(period.dueAt().minusMillis(1))),
            document.path() + "/reports",
            "%s:%s:%d-%s".formatted(template, document.id(), period.year(), period.part())));
  }
}
