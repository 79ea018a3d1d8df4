package mn.ukhaalag.security.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Whom an erasure waits for, and what the person is told.
@Component
class ErasureTasks {

  static final Topic TOPIC = new Topic("security.erasure.topic");

  private static final String DECIDE = "security.erasure.task";

  private final Inbox inbox;
  private final Notices notices;
  private final Posts posts;

  ErasureTasks(Inbox inbox, Notices notices, Posts posts) {
    this.inbox = inbox;
    this.notices = notices;
    this.posts = posts;
  }

  /// What people can choose to be told of.
  @Configuration
  static class Topics {
    @Bean
    Topic erasureTopic() {
      return TOPIC;
    }
  }

  void asked(Erasure erasure) {
    if (erasure.decideBy() != null) {
      Role role = role();
      for (UUID organisation : organisations(role)) {
        inbox.put(task(erasure, Addressee.organisation(organisation, role)));
      }
    }
    tell(erasure, "asked");
  }

  private static Task task(Erasure erasure, Addressee addressee) {
    return new Task(
        DECIDE,
        erasure.thing(),
        erasure.code(),
        "",
        "/work/erasures/" + erasure.id(),
        addressee,
        erasure.decideBy(),
        false,
        erasure.askedAt());
  }

  void done(Erasure erasure, Author by) {
    inbox.doneAll(erasure.thing(), by);
  }

  /// @param what `asked`, `granted` or `refused`
  void tell(Erasure erasure, String what) {
    notices.send(
        new Notice(
                TOPIC,
                Recipient.account(erasure.account()),
                erasure.thing(),
                "security.erasure.letter." + what,
                List.of(Erasing.lastDay(erasure.withdrawUntil()), erasure.code()),
                erasure.path(),
                "erasure." + what + ":" + erasure.id())
            .asUrgent());
  }

  /// Where nobody answers for personal data, the administrators of the province do.
  private Role role() {
    return posts.with(Role.PRIVACY_OFFICER).isEmpty()
        ? Role.PROVINCE_ADMINISTRATOR
        : Role.PRIVACY_OFFICER;
  }

  private Set<UUID> organisations(Role role) {
    var organisations = new HashSet<UUID>();
    for (Post post : posts.with(role)) {
      organisations.add(post.organisation());
    }
    return organisations;
  }
}
