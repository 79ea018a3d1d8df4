package mn.ukhaalag.service.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.OtherNode;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.Together;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.appointment.Hall.Opened;
import mn.ukhaalag.service.appointment.Slot.Choice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two hundred people want forty places at the same moment, on two nodes of one database.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class RaceTest {

  private static final String HOUSE = "infection";
  private static final int PEOPLE = 200;
  private static final int PLACES = 40;

  @LocalServerPort int port;
  @Autowired HikariDataSource connections;
  @Autowired JdbcClient database;
  @Autowired Hall hall;
  @Autowired Booking booking;
  @Autowired FreeSlots free;
  @Autowired LegalTime legalTime;
  @Autowired SettableClock clock;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private OtherNode other;

  @BeforeAll
  void startTheOther() {
    clock.set(Instant.now());
    other = OtherNode.start(connections, 16);
  }

  @AfterAll
  void stopTheOther() {
    other.close();
    clock.set(SettableClock.START);
  }

  /// Through the public pages: forty times of one place each, five people for each of them.
  @Test
  void fortyOfTwoHundredGetATimeAndTheOthersASentence() throws Exception {
    Opened desk = hall.open(HOUSE, new Grid(10, 1, 0, 60));
    List<Slot> times =
        free.next(List.of(desk.counter()), legalTime.today().plusDays(1), PLACES, null);
    assertThat(times).hasSize(PLACES);
    int there = other.port();
    List<Callable<Seen>> work =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> form(i % 2 == 0 ? port : there, desk, times.get(i % PLACES), i))
            .<Callable<Seen>>map(form -> () -> patiently(form))
            .toList();
    List<Seen> seen = Together.call(work);
    assertThat(seen).filteredOn(it -> it.path().startsWith("/appointments/TA")).hasSize(PLACES);
    List<Seen> late = seen.stream().filter(it -> it.status() == 409).toList();
    assertThat(late).hasSize(PEOPLE - PLACES);
    assertThat(late).allSatisfy(it -> assertThat(it.text()).contains("Таны өмнө өөр хүн авчээ"));
    assertEachPlaceOnce(desk);
  }

  private static Filling form(int port, Opened desk, Slot slot, int person) {
    Seen details =
        Browse.at(port)
            .open("/appointments/new/details?reason=" + desk.reason() + "&slot=" + slot.value());
    return Hall.form(details)
        .with("name", "Уралдагч")
        .with("phone", "9%07d".formatted(5_000_000 + person));
  }

  /// Whoever is told that too many came at once comes again, as he is asked to.
  private static Seen patiently(Filling form) {
    Seen seen = form.send();
    while (seen.status() == 503) {
      seen = form.send();
    }
    return seen;
  }

  /// One time with forty places, which everybody wants.
  @Test
  void aTimeOfFortyPlacesIsGivenFortyTimes() throws Exception {
    Opened desk = hall.open(HOUSE, new Grid(60, PLACES, 0, 60));
    Slot slot =
        free.next(List.of(desk.counter()), legalTime.today().plusDays(1), 1, null).getFirst();
    var choice = new Choice(slot.counter(), slot.day().atTime(slot.start()));
    Booking there = other.get(Booking.class);
    List<Callable<Booking.Outcome>> work =
        IntStream.range(0, PEOPLE)
            .<Callable<Booking.Outcome>>mapToObj(
                i ->
                    () -> (i % 2 == 0 ? booking : there).book(wish(desk, choice, i), Author.SYSTEM))
            .toList();
    List<Booking.Outcome> outcomes = Together.call(work);
    assertThat(outcomes).filteredOn(Booking.Outcome.Booked.class::isInstance).hasSize(PLACES);
    assertThat(outcomes)
        .filteredOn(Booking.Outcome.Taken.class::isInstance)
        .hasSize(PEOPLE - PLACES);
    assertEachPlaceOnce(desk);
  }

  private static Booking.Wish wish(Opened desk, Choice choice, int person) {
    String phone = "9%07d".formatted(6_000_000 + person);
    return new Booking.Wish(
        UUID.randomUUID(),
        desk.reason(),
        choice,
        new Person(null, "Уралдагч", phone, null, Language.MN));
  }

  /// One person who sends ten forms at once has three times in the end.
  @Test
  void nobodyHoardsByBeingQuick() throws Exception {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 0, 60));
    List<Slot> times = free.next(List.of(desk.counter()), legalTime.today().plusDays(1), 10, null);
    List<Callable<Booking.Outcome>> work =
        times.stream()
            .map(it -> new Choice(it.counter(), it.day().atTime(it.start())))
            .<Callable<Booking.Outcome>>map(
                it -> () -> booking.book(wish(desk, it, 999_999), Author.SYSTEM))
            .toList();
    assertThat(Together.call(work)).filteredOn(Booking.Outcome.Booked.class::isInstance).hasSize(3);
  }

  private void assertEachPlaceOnce(Opened desk) {
    int taken =
        database
            .sql(
                """
                select count(distinct (due_at, place)) from service.appointment
                where counter_id = :counter having count(*) = count(distinct (due_at, place))
                """)
            .param("counter", desk.counter().id())
            .query(Integer.class)
            .single();
    assertThat(taken).isEqualTo(PLACES);
  }
}
