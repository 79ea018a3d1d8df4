package mn.ukhaalag.security.norm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Whom the review of a rule waits for: its organisation, or the IT office.
@Component
class NormTasks {

  static final String RULE = "security.norm.review";

  private static final String KIND = "security.norm.task";

  private final Inbox inbox;
  private final Posts posts;

  NormTasks(Inbox inbox, Posts posts) {
    this.inbox = inbox;
    this.posts = posts;
  }

  /// Looks every hour.
  @Configuration
  static class Jobs {
    @Bean
    RecurringTask<Void> askForReviewsOfNorms(Norms norms, LegalTime legalTime) {
      return Tasks.recurring("security-norm-reviews", FixedDelay.ofHours(1))
          .execute((instance, context) -> norms.askForReviews(until(legalTime)));
    }
  }

  /// The last day of review of which somebody is asked now.
  static LocalDate until(LegalTime legalTime) {
    LocalDate today = legalTime.today();
    return today.plusDays(legalTime.rule(RULE, today).amount());
  }

  void ask(Norm norm, LocalDate due, Instant now) {
    UUID organisation = norm.organisation();
    if (organisation == null) {
      Role role = Role.PROVINCE_ADMINISTRATOR;
      Set<UUID> offices =
          posts.with(role).stream().map(Post::organisation).collect(Collectors.toSet());
      offices.forEach(it -> put(norm, Addressee.organisation(it, role), due, now));
    } else {
      Role role =
          posts.withRole(organisation, Role.ORGANISATION_ADMINISTRATOR).isEmpty()
              ? Role.HEAD
              : Role.ORGANISATION_ADMINISTRATOR;
      put(norm, Addressee.organisation(organisation, role), due, now);
    }
  }

  private void put(Norm norm, Addressee addressee, LocalDate due, Instant now) {
    String reference = norm.number().isBlank() ? norm.adoptedOn().toString() : norm.number();
    inbox.put(
        new Task(
            KIND,
            norm.thing(),
            reference.length() > 60 ? reference.substring(0, 60) : reference,
            norm.title(),
            norm.path(),
            addressee,
            WorkingCalendar.endOf(due),
            false,
            now));
  }

  void done(Norm norm, Author by) {
    inbox.doneAll(norm.thing(), by);
  }
}
