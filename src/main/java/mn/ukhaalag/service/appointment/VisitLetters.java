package mn.ukhaalag.service.appointment;

import java.util.List;
import java.util.Set;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Topic;
import org.springframework.stereotype.Component;

/// What those who come are told: where and when, and never what for.
@Component
class VisitLetters {

  static final Topic TOPIC = new Topic("service.appointment.notice");

  /// The happenings whose letters say that one can cancel.
  private static final Set<String> CHANGEABLE = Set.of("booked", "tomorrow", "moved");

  private final Notices notices;
  private final Persons persons;
  private final Counters counters;
  private final Organisations organisations;
  private final ChangeLimit limit;

  VisitLetters(
      Notices notices,
      Persons persons,
      Counters counters,
      Organisations organisations,
      ChangeLimit limit) {
    this.notices = notices;
    this.persons = persons;
    this.counters = counters;
    this.organisations = organisations;
    this.limit = limit;
  }

  /// @param happening `service.appointment.letter.<happening>`
  void tell(Visit visit, String happening) {
    persons.find(visit.id()).ifPresent(person -> send(visit, person, happening));
  }

  /// The same, for what somebody just did himself: who has no account saw it on the page, and
  /// nobody has messages sent to the numbers of others.
  void tellAccount(Visit visit, String happening) {
    persons
        .find(visit.id())
        .filter(it -> it.account() != null)
        .ifPresent(person -> send(visit, person, happening));
  }

  /// What speaks of cancelling says until when, or that it is too late.
  private String worded(Visit visit, String happening) {
    return CHANGEABLE.contains(happening) && limit.isOver(limit.of(visit))
        ? happening + "-late"
        : happening;
  }

  private void send(Visit visit, Person person, String happening) {
    Organisation house = organisations.get(visit.organisation());
    Counter counter = counters.get(visit.counter());
    person
        .recipient()
        .ifPresent(
            to ->
                notices.send(
                    new Notice(
                        TOPIC,
                        to,
                        visit.thing(),
                        "service.appointment.letter." + worded(visit, happening),
                        List.of(
                            visit.number().text(),
                            new Phrase(house.nameMn(), house.nameEn()),
                            visit.dueAt(),
                            new Phrase(counter.name().mn(), counter.name().en()),
                            limit.of(visit)),
                        visit.ownPath(),
                        "service.appointment."
                            + happening
                            + ":"
                            + visit.id()
                            + ":"
                            + visit.dueAt())));
  }
}
