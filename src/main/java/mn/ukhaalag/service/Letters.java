package mn.ukhaalag.service;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Topic;
import org.springframework.stereotype.Component;

/// What applicants are told, at every step. Never what they wrote or what was decided: that stands
/// on the page of the case, behind the sign-in.
@Component
class Letters {

  static final Topic OWN = new Topic("service.notice.own");

  private final Notices notices;
  private final Requests requests;
  private final Services services;
  private final Organisations organisations;

  Letters(Notices notices, Requests requests, Services services, Organisations organisations) {
    this.notices = notices;
    this.requests = requests;
    this.services = services;
    this.organisations = organisations;
  }

  /// That something happened. The sentences get the reference, the service, the organisation in
  /// charge and the last day of the legal time.
  ///
  /// @param template `service.letter.<template>`
  /// @param once tells one event from another of the same kind
  void tell(Application application, String template, String once) {
    requests.find(application.id()).ifPresent(it -> tell(it, application, template, once));
  }

  /// The same, with the request of the case at hand.
  void tell(Request request, Application application, String template, String once) {
    request
        .recipient()
        .ifPresent(
            to ->
                notices.send(
                    new Notice(
                        OWN,
                        to,
                        application.thing(),
                        "service.letter." + template,
                        arguments(application),
                        request.path(application),
                        "service." + template + ":" + application.id() + ":" + once)));
  }

  private List<Object> arguments(Application application) {
    Service service = services.get(application.service());
    Organisation organisation = organisations.get(application.organisation());
    var arguments = new ArrayList<Object>();
    arguments.add(application.reference().text());
    arguments.add(new Phrase(service.title().mn(), service.title().en()));
    arguments.add(new Phrase(organisation.nameMn(), organisation.nameEn()));
    arguments.add(WorkingCalendar.dayOf(application.dueAt().minusSeconds(1)));
    return arguments;
  }
}
