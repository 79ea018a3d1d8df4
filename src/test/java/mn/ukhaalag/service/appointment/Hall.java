package mn.ukhaalag.service.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.appointment.Counters.Facts;
import mn.ukhaalag.service.form.Label;
import org.springframework.stereotype.Component;

/// Opens counters for tests, and takes times there as people do.
@Component
class Hall {

  static final String SERVICE = "family-doctor";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final Keeping keeping;
  private final Counters counters;
  private final Services services;
  private final Organisations organisations;
  private final AtomicInteger opened = new AtomicInteger();

  Hall(Keeping keeping, Counters counters, Services services, Organisations organisations) {
    this.keeping = keeping;
    this.counters = counters;
    this.services = services;
    this.organisations = organisations;
  }

  /// A counter and the only thing that people come there for.
  record Opened(Counter counter, UUID reason) {

    String times() {
      return "/appointments/new?reason=" + reason;
    }

    Slot slot(LocalDate day, String start) {
      LocalTime time = LocalTime.parse(start);
      return new Slot(counter.id(), day, time, time.plusMinutes(1), 0);
    }

    /// Where that time is taken.
    String details(LocalDate day, String start) {
      return "/appointments/new/details?reason=" + reason + "&slot=" + slot(day, start).value();
    }
  }

  /// A counter that is open from nine to five on weekdays, with a break at noon.
  Opened open(String organisation, Grid grid) {
    return open(organisation, grid, week("09:00", "17:00"));
  }

  Opened open(String organisation, Grid grid, Map<DayOfWeek, Opening> week) {
    Organisation house = organisations.byCode(organisation).orElseThrow();
    UUID service = services.find(SERVICE).orElseThrow().id();
    int number = opened.getAndIncrement();
    String letter =
        "" + LETTERS.charAt(number / LETTERS.length()) + LETTERS.charAt(number % LETTERS.length());
    var name = new Label("Цонх " + letter, "Counter " + letter);
    UUID reason = keeping.add(house.id(), service, name, Author.SYSTEM);
    var facts = new Facts(letter, name, new Label("102 тоот", "Room 102"), grid);
    UUID counter =
        keeping.open(
            house.id(), new Keeping.Arrangement(facts, week, Set.of(reason)), Author.SYSTEM);
    return new Opened(counters.get(counter), reason);
  }

  static Map<DayOfWeek, Opening> week(String opens, String closes) {
    var opening =
        new Opening(
            LocalTime.parse(opens),
            LocalTime.parse(closes),
            LocalTime.parse("12:00"),
            LocalTime.parse("13:00"));
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    List.of(DayOfWeek.values()).subList(0, 5).forEach(day -> week.put(day, opening));
    return week;
  }

  /// Somebody without an account who takes that time.
  static Seen takes(Browse browse, String details, String phone) {
    return form(browse.open(details)).with("name", "Бат Дорж").with("phone", phone).send();
  }

  static Filling form(Seen details) {
    return details.form("/appointments");
  }

  static String number(Seen own) {
    return own.page().select(".appointment-number").text();
  }

  static String secret(Seen own) {
    return own.page().select(".appointment-secret").text();
  }

  static String ticket(Seen own) {
    return own.page().select(".uk-slip .appointment-ticket").text();
  }
}
