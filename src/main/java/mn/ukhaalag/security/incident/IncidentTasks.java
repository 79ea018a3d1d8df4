package mn.ukhaalag.security.incident;

import java.util.HashSet;
import java.util.List;
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
import mn.ukhaalag.security.incident.Incident.Severity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Whom an incident waits for: the organisation that it happened in, and the IT office. Neither a
/// task nor a letter says what happened.
@Component
class IncidentTasks {

  static final Topic TOPIC = Topic.ofOfficials("security.incident.topic");

  private static final String TELL = "security.incident.task.tell";
  private static final String CLOSE = "security.incident.task.close";

  private final Inbox inbox;
  private final Notices notices;
  private final Posts posts;

  IncidentTasks(Inbox inbox, Notices notices, Posts posts) {
    this.inbox = inbox;
    this.notices = notices;
    this.posts = posts;
  }

  /// What officials can choose to be told of.
  @Configuration
  static class Topics {
    @Bean
    Topic incidentTopic() {
      return TOPIC;
    }
  }

  void reported(Incident incident) {
    Role role = role(incident.organisation());
    put(incident, CLOSE, Addressee.organisation(incident.organisation(), role));
    List<Post> office = posts.with(Role.PROVINCE_ADMINISTRATOR);
    var houses = new HashSet<UUID>();
    for (Post post : office) {
      if (houses.add(post.organisation())) {
        Role administrator = Role.PROVINCE_ADMINISTRATOR;
        String kind = incident.severity() == Severity.LOW ? CLOSE : TELL;
        put(incident, kind, Addressee.organisation(post.organisation(), administrator));
      }
    }
    office.forEach(post -> tell(incident, post));
    posts.withRole(incident.organisation(), role).forEach(post -> tell(incident, post));
  }

  private Role role(UUID organisation) {
    return posts.withRole(organisation, Role.ORGANISATION_ADMINISTRATOR).isEmpty()
        ? Role.HEAD
        : Role.ORGANISATION_ADMINISTRATOR;
  }

  private void put(Incident incident, String kind, Addressee addressee) {
    inbox.put(
        new Task(
            kind,
            incident.thing(),
            incident.reference(),
            "",
            incident.path(),
            addressee,
            kind.equals(TELL) ? incident.tellBy() : null,
            incident.severity() == Severity.HIGH,
            incident.reportedAt()));
  }

  private void tell(Incident incident, Post post) {
    var notice =
        new Notice(
            TOPIC,
            Recipient.post(post.id()),
            incident.thing(),
            "security.incident.letter",
            List.of(incident.reference(), incident.tellBy()),
            incident.path(),
            "security.incident:" + incident.id());
    notices.send(incident.severity() == Severity.HIGH ? notice.asUrgent() : notice);
  }

  void told(Incident incident, Author by) {
    inbox.done(incident.thing(), TELL, by);
  }

  void closed(Incident incident, Author by) {
    inbox.doneAll(incident.thing(), by);
  }
}
