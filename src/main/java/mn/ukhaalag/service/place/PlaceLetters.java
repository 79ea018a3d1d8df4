package mn.ukhaalag.service.place;

import java.time.Clock;
import java.util.List;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Services;
import org.springframework.stereotype.Component;

/// Tells applicants that they wait for a place, and that they got it.
@Component
class PlaceLetters {

  static final Topic TOPIC = new Topic("service.place.notice");

  private final Notices notices;
  private final Requests requests;
  private final Services services;
  private final Clock clock;

  PlaceLetters(Notices notices, Requests requests, Services services, Clock clock) {
    this.notices = notices;
    this.requests = requests;
    this.services = services;
    this.clock = clock;
  }

  /// @param happening `service.place.letter.<happening>`
  void tell(Application application, String happening) {
    requests.find(application.id()).ifPresent(it -> tell(it, application, happening));
  }

  private void tell(Request request, Application application, String happening) {
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
                        "service.place.letter." + happening,
                        List.of(application.reference().text(), new Phrase(title.mn(), title.en())),
                        request.path(application),
                        "service.place." + happening + ":" + application.id() + clock.instant())));
  }
}
