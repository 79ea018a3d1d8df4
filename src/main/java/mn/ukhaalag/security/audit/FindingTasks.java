package mn.ukhaalag.security.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Whom a finding waits for: its owner, then whoever checks it, and, if it is late, the head and
/// the superior organisation.
@Component
class FindingTasks {

  static final Topic TOPIC = Topic.ofOfficials("security.finding.topic");

  private static final String MEND = "security.finding.task.mend";
  private static final String CHECK = "security.finding.task.check";
  private static final String LATE = "security.finding.task.late";

  private final Inbox inbox;
  private final Notices notices;
  private final Posts posts;
  private final Organisations organisations;

  FindingTasks(Inbox inbox, Notices notices, Posts posts, Organisations organisations) {
    this.inbox = inbox;
    this.notices = notices;
    this.posts = posts;
    this.organisations = organisations;
  }

  /// Looks every hour for what is late.
  @Configuration
  static class Jobs {
    @Bean
    RecurringTask<Void> tellOfLateFindings(Mending mending) {
      return Tasks.recurring("security-late-findings", FixedDelay.ofHours(1))
          .execute((instance, context) -> mending.goUp());
    }

    @Bean
    Topic findingTopic() {
      return TOPIC;
    }
  }

  void found(Finding finding, Instant now) {
    put(finding, MEND, Addressee.post(finding.owner()), false, now);
    notices.send(
        new Notice(
            TOPIC,
            Recipient.post(finding.owner()),
            finding.thing(),
            "security.finding.letter",
            List.of(finding.reference(), finding.dueOn()),
            finding.path(),
            "security.finding:" + finding.id() + ":" + now));
  }

  /// The owner is done; the IT office checks, and the head where the owner is not the head himself.
  void reported(Finding finding, Author by, Instant now) {
    inbox.done(finding.thing(), MEND, by);
    posts.with(Role.PROVINCE_ADMINISTRATOR).stream()
        .map(it -> Addressee.organisation(it.organisation(), Role.PROVINCE_ADMINISTRATOR))
        .distinct()
        .forEach(it -> put(finding, CHECK, it, false, now));
    posts
        .headOf(finding.organisation())
        .filter(it -> !it.id().equals(finding.owner()))
        .ifPresent(it -> put(finding, CHECK, Addressee.post(it.id()), false, now));
  }

  void closed(Finding finding, Author by) {
    inbox.doneAll(finding.thing(), by);
  }

  void late(Finding finding, Instant now) {
    put(finding, LATE, head(finding.organisation()), true, now);
  }

  void veryLate(Finding finding, Instant now) {
    organisations
        .superior(finding.organisation())
        .map(Organisation::id)
        .ifPresent(it -> put(finding, LATE, head(it), true, now));
  }

  private static Addressee head(UUID organisation) {
    return Addressee.organisation(organisation, Role.HEAD);
  }

  private void put(
      Finding finding, String kind, Addressee addressee, boolean isUrgent, Instant now) {
    inbox.put(
        new Task(
            kind,
            finding.thing(),
            finding.reference(),
            finding.title(),
            finding.path(),
            addressee,
            WorkingCalendar.endOf(finding.dueOn()),
            isUrgent,
            now));
  }
}
