package mn.ukhaalag.service.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.appointment.Hall.Opened;
import mn.ukhaalag.service.appointment.Visit.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// What follows from the hours of a counter, and what becomes of appointments when they change.
@ProvinceTest
class HoursTest {

  private static final String HOUSE = "pubhealth";
  private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 3);

  @LocalServerPort int port;
  @Autowired Hall hall;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired Visits visits;
  @Autowired Counters counters;
  @Autowired FreeSlots free;
  @Autowired Timetables timetables;
  @Autowired Misfits misfits;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  private List<String> starts(Opened desk, LocalDate day) {
    return free.of(List.of(counters.get(desk.counter().id())), day, 1, null).stream()
        .map(it -> it.start().toString())
        .toList();
  }

  @Test
  void slotsFollowFromHoursBreakAndWhatIsKept() {
    Opened desk = hall.open(HOUSE, new Grid(60, 1, 0, 30));
    assertThat(starts(desk, TOMORROW))
        .containsExactly("09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00");
    assertThat(starts(desk, LocalDate.of(2026, 3, 2)))
        .as("what has begun is over")
        .containsExactly("11:00", "13:00", "14:00", "15:00", "16:00");
    Opened kept = hall.open(HOUSE, new Grid(60, 1, 3, 30));
    assertThat(starts(kept, TOMORROW)).containsExactly("09:00", "10:00", "13:00", "15:00");
    assertThat(starts(hall.open(HOUSE, new Grid(60, 1, 0, 1)), TOMORROW.plusDays(1))).isEmpty();
  }

  @Test
  void weekendsAndHolidaysAreClosedUnlessSomebodyOpensThem() {
    Opened desk = hall.open(HOUSE, new Grid(60, 1, 0, 30));
    LocalDate saturday = LocalDate.of(2026, 3, 7);
    LocalDate holiday = LocalDate.of(2026, 6, 1);
    assertThat(starts(desk, saturday)).isEmpty();
    assertThat(timetables.of(desk.counter(), TOMORROW).on(holiday)).isEmpty();
    assertThat(timetables.of(desk.counter(), TOMORROW).on(holiday.plusDays(1))).isPresent();
    Browse head = signedIn.in(HOUSE + "-head", port);
    except(head, desk, holiday, "open");
    except(head, desk, saturday, "open");
    assertThat(starts(desk, saturday)).containsExactly("10:00", "11:00", "12:00");
    assertThat(timetables.of(desk.counter(), TOMORROW).on(holiday)).isPresent();
    Seen closed = except(head, desk, TOMORROW, "closed");
    assertThat(closed.text()).contains("2026.03.03", "Хаалттай");
    assertThat(starts(desk, TOMORROW)).isEmpty();
    String path = desk.counter().keptPath() + "/days";
    closed.form(path + "/" + TOMORROW + "/removal").send();
    assertThat(starts(desk, TOMORROW)).isNotEmpty();
    Seen past = except(head, desk, LocalDate.of(2026, 3, 1), "closed");
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.text()).contains("Өнөөдөр эсвэл түүнээс хойших өдөр");
  }

  private static Seen except(Browse head, Opened desk, LocalDate day, String kind) {
    String path = desk.counter().keptPath() + "/days";
    return head.open(path)
        .form(path)
        .with("day", day.toString())
        .with("kind", kind)
        .with("opens", "10:00")
        .with("closes", "13:00")
        .send();
  }

  @Test
  void changedHoursLoseNobodySilently() {
    Opened desk = hall.open(HOUSE, new Grid(60, 1, 0, 30));
    people.citizen("Өглөө", "94790011");
    Browse citizen = Browse.at(port);
    citizen.signIn("94790011", People.PASSWORD);
    Seen early = Hall.form(citizen.open(desk.details(TOMORROW, "09:00"))).send();
    Seen stays = Hall.takes(Browse.at(port), desk.details(TOMORROW, "10:00"), "99120002");
    Visit touched = visit(early);
    Browse head = signedIn.in(HOUSE + "-head", port);
    String path = desk.counter().keptPath();
    Seen asked = head.open(path).form(path).with("opens-TUESDAY", "10:00").send();
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text())
        .contains("Одоогоор юу ч өөрчлөгдөөгүй", touched.number().text())
        .doesNotContain(visit(stays).number().text(), "Өглөө");
    assertThat(starts(desk, TOMORROW)).contains("11:00");
    assertThat(visits.get(touched.id()).dueAt()).isEqualTo(touched.dueAt());
    Seen done = asked.form(path).with("decision", "MOVE").send();
    assertThat(done.text()).contains("Шилжүүлсэн цаг: 1, цуцалсан: 0");
    assertThat(citizen.open(touched.ownPath()).text()).contains("2026.03.03 11:00");
    assertThat(citizen.open("/notices").text()).contains("Таны цаг өөрчлөгдлөө");
    assertThat(visit(stays).dueAt()).isEqualTo(touched.dueAt().plusSeconds(3600));
    assertThat(asked.form(path).send().status()).as("an old form").isEqualTo(409);

    Seen closing = head.open(path + "/closing/new").form(path + "/closing").send();
    assertThat(closing.text()).contains(touched.number().text(), visit(stays).number().text());
    closing.form(path + "/closing").with("decision", "CANCEL").send();
    assertThat(visits.get(touched.id()).status()).isEqualTo(Status.CANCELLED);
    assertThat(citizen.open("/notices").text()).contains("Таны цаг цуцлагдлаа");
    assertThat(citizen.open(desk.times()).text()).contains("Сул цаг алга");
  }

  private Visit visit(Seen own) {
    return visits.find(VisitNumber.parse(Hall.number(own)).orElseThrow()).orElseThrow();
  }

  @Test
  void aDayThatIsDeclaredFreeLaterIsAskedAbout() {
    Map<DayOfWeek, Opening> week = Hall.week("09:00", "17:00");
    week.put(DayOfWeek.SATURDAY, Objects.requireNonNull(week.get(DayOfWeek.MONDAY)));
    Opened desk = hall.open(HOUSE, new Grid(60, 1, 0, 60), week);
    LocalDate saturday = LocalDate.of(2026, 3, 28);
    Seen own = Hall.takes(Browse.at(port), desk.details(saturday, "09:00"), "99120004");
    Browse head = signedIn.in(HOUSE + "-head", port);
    misfits.run();
    Browse province =
        Administrator.of("azdtg", Role.PROVINCE_ADMINISTRATOR, port, database, sessions);
    Seen declared =
        province
            .open("/calendar/special-days/new")
            .form("/calendar/special-days")
            .with("kind", "OFF")
            .with("first", saturday.toString())
            .with("last", saturday.toString())
            .with("area", "45")
            .with("reasonMn", "Сонгууль")
            .with("reasonEn", "Election")
            .with("act", "Тогтоол 12")
            .send();
    assertThat(declared.status()).isEqualTo(200);
    assertThat(starts(desk, saturday)).isEmpty();
    misfits.run();
    String path = desk.counter().keptPath() + "/misfits";
    assertThat(head.open("/work").page().select("a[href='" + path + "']")).isNotEmpty();
    Seen asked = head.open(path);
    assertThat(asked.text()).contains(visit(own).number().text());
    asked.form(path).with("decision", "MOVE").send();
    assertThat(visit(own).day()).isEqualTo(saturday.plusDays(2));
    assertThat(head.open("/work").page().select("a[href='" + path + "']")).isEmpty();
  }

  @Test
  void nobodyTakesMoreThanThree() {
    Opened desk = hall.open(HOUSE, new Grid(60, 1, 0, 30));
    Browse citizen = Browse.at(port);
    for (String start : List.of("09:00", "10:00", "11:00")) {
      Hall.takes(citizen, desk.details(TOMORROW, start), "99120003");
    }
    Seen fourth = Hall.takes(citizen, desk.details(TOMORROW, "13:00"), "99120003");
    assertThat(fourth.status()).isEqualTo(422);
    assertThat(fourth.text()).contains("дуусаагүй 3 цаг", "нэгийг нь цуцална уу");
    assertThat(starts(desk, TOMORROW)).contains("13:00");
    Visit one = visits.of(desk.counter().id(), TOMORROW).getFirst();
    Seen ask = citizen.open(one.ownPath() + "/cancellation/new");
    ask.form(one.ownPath() + "/cancellation").send();
    assertThat(ask.form(one.ownPath() + "/cancellation").send().status()).isEqualTo(409);
    assertThat(starts(desk, TOMORROW)).contains("09:00");
    Seen now = Hall.takes(citizen, desk.details(TOMORROW, "13:00"), "99120003");
    assertThat(now.path()).startsWith("/appointments/TA");
  }

  @Test
  void oneAddressDoesNotTakeAllWithManyNumbers() {
    Opened desk = hall.open(HOUSE, new Grid(5, 1, 0, 30));
    Browse greedy = Browse.at(port);
    List<Slot> times = free.next(List.of(desk.counter()), TOMORROW, 61, null);
    Seen last = greedy.open("/about");
    for (int i = 0; i < 61; i++) {
      String details =
          "/appointments/new/details?reason=" + desk.reason() + "&slot=" + times.get(i).value();
      last = Hall.takes(greedy, details, "9%07d".formatted(7_000_000 + i));
    }
    assertThat(last.status()).isEqualTo(422);
    assertThat(last.text()).contains("Энэ сүлжээнээс хэт олон цаг");
  }
}
