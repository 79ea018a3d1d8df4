package mn.ukhaalag.security.emergency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.security.emergency.page.Use;
import org.springframework.stereotype.Component;

/// Tells the auditors at once, by an urgent notice and in their lists of work.
@Component
class EmergencyNews {

  static final Topic TOPIC = Topic.ofOfficials("security.emergency.notice");

  private static final String TASK = "security.emergency.task";

  private final Posts posts;
  private final Organisations organisations;
  private final Notices notices;
  private final Inbox inbox;

  EmergencyNews(Posts posts, Organisations organisations, Notices notices, Inbox inbox) {
    this.posts = posts;
    this.organisations = organisations;
    this.notices = notices;
    this.inbox = inbox;
  }

  void opened(Use use) {
    List<Post> auditors = posts.with(Role.AUDITOR);
    auditors.forEach(it -> notices.send(notice(use, it.id())));
    var offices = new LinkedHashSet<UUID>();
    auditors.forEach(it -> offices.add(it.organisation()));
    offices.forEach(it -> inbox.put(task(use, it)));
  }

  void marked(Use use, Author by) {
    inbox.done(use.record(), TASK, by);
  }

  private Notice notice(Use use, UUID auditor) {
    Post post = posts.get(use.post());
    Organisation house = organisations.get(use.organisation());
    return new Notice(
            TOPIC,
            Recipient.post(auditor),
            use.record(),
            "security.emergency.letter",
            List.of(
                use.name(),
                use.reader(),
                new Phrase(post.titleMn(), post.titleEn()),
                new Phrase(house.nameMn(), house.nameEn()),
                use.until()),
            EmergencyAudit.PATH + "/" + use.id(),
            "security.emergency:" + use.id())
        .asUrgent();
  }

  private static Task task(Use use, UUID organisation) {
    return new Task(
        TASK,
        use.record(),
        use.name(),
        use.reader(),
        EmergencyAudit.PATH + "/" + use.id(),
        Addressee.organisation(organisation, Role.AUDITOR),
        null,
        true,
        use.openedAt());
  }
}
