package mn.ukhaalag.service.appointment;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Receptions;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.appointment.Counters.Facts;
import mn.ukhaalag.service.appointment.Slot.Choice;
import mn.ukhaalag.service.form.Label;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens counters and takes times by the same deeds as the pages.
@Component
class HouseReceptions implements Receptions {

  private static final int HORIZON = 30;
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private final Keeping keeping;
  private final Booking booking;
  private final Reasons reasons;
  private final Counters counters;
  private final FreeSlots free;
  private final Services services;
  private final Accounts accounts;
  private final LegalTime legalTime;

  HouseReceptions(
      Keeping keeping,
      Booking booking,
      Reasons reasons,
      Counters counters,
      FreeSlots free,
      Services services,
      Accounts accounts,
      LegalTime legalTime) {
    this.keeping = keeping;
    this.booking = booking;
    this.reasons = reasons;
    this.counters = counters;
    this.free = free;
    this.services = services;
    this.accounts = accounts;
    this.legalTime = legalTime;
  }

  @Override
  @Transactional
  public void open(
      UUID organisation, String service, List<Words> named, List<Desk> desks, Author by) {
    UUID offered = services.find(service).orElseThrow().id();
    Set<UUID> all = new HashSet<>();
    named.forEach(it -> all.add(keeping.add(organisation, offered, label(it), by)));
    for (Desk desk : desks) {
      var grid = new Grid(desk.slotMinutes(), 1, desk.keptSlots(), HORIZON);
      var facts = new Facts(desk.letter(), label(desk.name()), label(desk.place()), grid);
      keeping.open(organisation, new Keeping.Arrangement(facts, week(desk), all), by);
    }
  }

  private static Label label(Words words) {
    return new Label(words.mn(), words.en());
  }

  private static Map<DayOfWeek, Opening> week(Desk desk) {
    var opening = new Opening(desk.opens(), desk.closes(), NOON, NOON.plusHours(1));
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        week.put(day, opening);
      }
    }
    return week;
  }

  @Override
  @Transactional
  public void book(UUID organisation, UUID account) {
    Account own = accounts.find(account).orElseThrow();
    reasons.open(organisation).stream().findFirst().ifPresent(reason -> book(reason, own));
  }

  private void book(Reason reason, Account own) {
    String phone = own.phone() == null ? null : own.phone().value();
    var person = new Person(own.id(), own.name(), phone, null, own.language());
    free.next(counters.taking(reason.id()), legalTime.today(), 1, null).stream()
        .map(it -> new Choice(it.counter(), it.day().atTime(it.start())))
        .map(it -> new Booking.Wish(UUID.randomUUID(), reason.id(), it, person))
        .forEach(it -> booking.book(it, new Author(own.id(), null)));
  }
}
