package mn.ukhaalag.service.application;

import java.time.Duration;
import java.util.List;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Tells somebody for whom an operator filed, with number and secret.
@Component
class DeskLetters {

  private static final Topic TOPIC = new Topic("service.desk.notice");

  /// So long it is worth sending; afterwards nobody can read the secret from it.
  private static final Duration USEFUL = Duration.ofDays(7);

  private final Notices notices;
  private final Requests requests;
  private final Services services;
  private final CaseSecret secrets;

  DeskLetters(Notices notices, Requests requests, Services services, CaseSecret secrets) {
    this.notices = notices;
    this.requests = requests;
    this.services = services;
    this.secrets = secrets;
  }

  /// What people can choose to be told of.
  @Configuration
  static class Topics {
    @Bean
    Topic deskNotices() {
      return TOPIC;
    }
  }

  void filed(Application application) {
    Request request = requests.get(application.id());
    var title = services.get(application.service()).title();
    request
        .recipient()
        .ifPresent(
            to ->
                notices.send(
                    new Notice(
                            TOPIC,
                            to,
                            application.thing(),
                            "service.desk.letter",
                            List.of(
                                application.reference().text(),
                                new Phrase(title.mn(), title.en()),
                                secrets.of(application.id())),
                            request.path(application),
                            "service.desk:" + application.id())
                        .forgottenOnceSent(USEFUL)));
  }
}
