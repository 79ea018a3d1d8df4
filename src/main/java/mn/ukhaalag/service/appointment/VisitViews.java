package mn.ukhaalag.service.appointment;

import java.time.Instant;
import java.util.Optional;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.inbox.CalendarFile;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.service.appointment.Slot.Choice;
import mn.ukhaalag.service.appointment.page.MovePage;
import mn.ukhaalag.service.appointment.page.VisitPage;
import mn.ukhaalag.web.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Brings together what the one who comes sees of an appointment.
@Component
class VisitViews {

  private final Counters counters;
  private final Reasons reasons;
  private final Persons persons;
  private final VisitSecret secrets;
  private final Booking booking;
  private final ChangeLimit limit;
  private final Waits waits;
  private final Organisations organisations;
  private final Words words;
  private final String address;

  VisitViews(
      Counters counters,
      Reasons reasons,
      Persons persons,
      VisitSecret secrets,
      Booking booking,
      ChangeLimit limit,
      Waits waits,
      Organisations organisations,
      Words words,
      @Value("${ukhaalag.address}") String address) {
    this.counters = counters;
    this.reasons = reasons;
    this.persons = persons;
    this.secrets = secrets;
    this.booking = booking;
    this.limit = limit;
    this.waits = waits;
    this.organisations = organisations;
    this.words = words;
    this.address = address;
  }

  VisitPage page(Visit visit) {
    Counter counter = counters.get(visit.counter());
    Optional<Person> person = persons.find(visit.id());
    return new VisitPage(
        visit,
        organisations.get(visit.organisation()),
        counter,
        reasons.get(visit.reason()),
        person.orElse(null),
        person.filter(it -> it.account() != null).isPresent(),
        secrets.of(visit.id()),
        QrCode.of(address + "/appointments/find?number=" + visit.number().slug()),
        booking.isChangeable(visit),
        limit.of(visit),
        waits.of(visit, counter).orElse(null));
  }

  MovePage move(Visit visit, Choice choice, String slot) {
    Instant to = choice.start().atZone(WorkingCalendar.ZONE).toInstant();
    Instant last = limit.of(choice.day(), to);
    return new MovePage(visit, to, slot, last, limit.isOver(last));
  }

  /// The appointment as a file for a calendar. What it is for is not in it, for calendars are
  /// shown to others.
  String calendar(Visit visit, Language language) {
    Organisation house = organisations.get(visit.organisation());
    Counter counter = counters.get(visit.counter());
    boolean isEnglish = language == Language.EN;
    String name = isEnglish ? house.nameEn() : house.nameMn();
    String street =
        Optional.ofNullable(isEnglish ? house.contact().addressEn() : house.contact().addressMn())
            .orElse(name);
    String where = counter.name().in(language) + ", " + counter.place().in(language);
    return new CalendarFile(words.get(language, "service.appointment.title"))
        .meeting(
            visit.id(),
            new CalendarFile.Meeting(
                words.get(language, "service.appointment.calendar", name, visit.number().text()),
                street + " · " + where.replaceAll(", $", ""),
                address + visit.ownPath(),
                visit.dueAt(),
                visit.endsAt()),
            visit.times().madeAt())
        .finished();
  }
}
