package mn.ukhaalag.service.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.appointment.Hall.Opened;
import mn.ukhaalag.service.appointment.Visit.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A family health centre opens its counters; people take times and numbers, come, and are served.
@ProvinceTest
class AppointmentStoryTest {

  private static final String HOUSE = "fhc-1";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  @LocalServerPort int port;
  @Autowired Hall hall;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired Visits visits;
  @Autowired Figures figures;
  @Autowired Reminding reminding;
  @Autowired DayEnd dayEnd;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  private static Instant at(LocalDate day, String time) {
    return LocalDateTime.parse(day + "T" + time).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private Visit visit(String number) {
    return visits.find(VisitNumber.parse(number).orElseThrow()).orElseThrow();
  }

  @Test
  void anAdministratorOpensACounterAndSomebodyTakesATime() {
    Browse head = signedIn.in(HOUSE + "-head", port);
    Seen kept =
        head.open("/work/counters")
            .form("/work/counters/reasons")
            .with("service", Hall.SERVICE)
            .with("nameMn", "Өрхийн эмчийн үзлэг")
            .with("nameEn", "Family doctor")
            .send();
    assertThat(kept.text()).contains("Өрхийн эмчийн үзлэг");
    Seen form = head.open("/work/counters/new");
    String reason =
        form.page()
            .select(".govuk-checkboxes__item:contains(Өрхийн эмчийн үзлэг) input")
            .attr("name");
    Seen wrong =
        form.form("/work/counters").with("letter", "12").with("opens-MONDAY", "25:00").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Нэг эсвэл хоёр үсэг", "08:30 хэлбэрээр", "Ядаж нэг асуудал");
    Seen opened =
        wrong
            .form("/work/counters")
            .with("letter", "Я")
            .with("opens-MONDAY", "8.30")
            .with("nameMn", "1-р эмч")
            .with("nameEn", "Doctor 1")
            .with("placeMn", "2 давхар")
            .with(reason, "on")
            .send();
    assertThat(opened.text()).contains("Я · 1-р эмч");

    Browse citizen = Browse.at(port);
    Seen service = citizen.open("/services/" + Hall.SERVICE);
    assertThat(service.page().select("a[href='/appointments/new?service=family-doctor']"))
        .hasSize(1);
    Seen reasons =
        citizen.open("/appointments/new?service=" + Hall.SERVICE + "&organisation=" + HOUSE);
    String path = reasons.page().select("a:contains(Өрхийн эмчийн үзлэг)").attr("href");
    Seen times = citizen.open(path + "&day=" + TOMORROW);
    Seen details = citizen.open(times.page().select("a[href*=T08:50]").attr("href"));
    Seen bad = Hall.form(details).with("name", "Болд Сараа").with("phone", "12").send();
    assertThat(bad.status()).isEqualTo(422);
    assertThat(Hall.form(bad).value("name")).isEqualTo("Болд Сараа");
    Seen own = Hall.form(bad).with("phone", "9911-2233").send();
    assertThat(own.text())
        .contains("2026.03.03 08:50", "1-р эмч", "2 давхар", "Болд Сараа", "Я-001");
    Seen again = Hall.form(bad).with("phone", "9911-2233").send();
    assertThat(Hall.number(again)).isEqualTo(Hall.number(own));
    Seen stranger = Hall.form(bad).with("phone", "9911-2244").send();
    assertThat(stranger.status()).isEqualTo(409);
    assertThat(stranger.text()).doesNotContain(Hall.number(own));
    String file =
        new String(
            citizen.download(visit(Hall.number(own)).ownPath() + "/calendar.ics"),
            StandardCharsets.UTF_8);
    assertThat(file).contains("DTSTART:20260303T005000Z", "DTEND:20260303T011000Z");
    assertThat(file).doesNotContain("Сараа", "үзлэг");
    assertThat(citizen.open(path + "&day=" + TOMORROW).page().select("a[href*=T08:50]")).isEmpty();
  }

  @Test
  void codeAndSecretOpenItAndNothingElse() {
    Opened desk = hall.open(HOUSE, new Grid(20, 1, 0, 30));
    Seen own = Hall.takes(Browse.at(port), desk.details(TOMORROW, "09:00"), "99110001");
    Visit visit = visit(Hall.number(own));
    Browse other = Browse.at(port);
    Seen asked = other.open(visit.ownPath());
    assertThat(asked.path()).startsWith("/appointments/find");
    Seen slip = find(asked, "ЦА-99999-1", "ABCDEFGH");
    assertThat(slip.text()).contains("Кодыг шалгана уу");
    Seen wrong = find(asked, Hall.number(own), "ABCDEFGH");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Код эсвэл нууц үг буруу");
    Seen unknown = find(asked, VisitNumber.of(99_999_999).text(), "ABCDEFGH");
    assertThat(unknown.text()).contains("Код эсвэл нууц үг буруу");
    assertThat(other.open(visit.ownPath() + "/calendar.ics").status()).isEqualTo(404);
    assertThat(other.open(visit.ownPath() + "/cancellation/new").status()).isEqualTo(404);
    Seen opened =
        find(
            asked, Hall.number(own).replace("ЦА", "ta"), Hall.secret(own).toLowerCase(Locale.ROOT));
    assertThat(Hall.ticket(opened)).isEqualTo(visit.ticket());
    for (int tries = 0; tries < 20; tries++) {
      find(asked, Hall.number(own), "ABCDEFGH");
    }
    assertThat(find(asked, Hall.number(own), Hall.secret(own)).status()).isEqualTo(429);
    Seen left = opened.form(visit.ownPath() + "/leaving").send();
    assertThat(left.text()).contains("энэ төхөөрөмж дээр хаагдлаа");
    assertThat(other.open(visit.ownPath()).path()).startsWith("/appointments/find");
  }

  private static Seen find(Seen page, String number, String secret) {
    return page.form("/appointments/find").with("number", number).with("secret", secret).send();
  }

  @Test
  void aCitizenIsRemindedMovesComesAndIsServed() {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 0, 30));
    UUID account = people.citizen("Сарнай", "94790001");
    Browse citizen = Browse.at(port);
    citizen.signIn("94790001", People.PASSWORD);
    LocalDate friday = TODAY.plusDays(4);
    Seen own = Hall.form(citizen.open(desk.details(TOMORROW, "09:30"))).send();
    Visit visit = visit(Hall.number(own));
    assertThat(own.text()).contains("Бат Сарнай");
    assertThat(citizen.open("/my/appointments").text()).contains("2026.03.03 09:30");
    Seen moved = move(citizen, visit, desk, friday, "10:00");
    assertThat(moved.text()).contains("цагийг өөрчиллөө", "2026.03.06 10:00");
    Seen free = Hall.takes(Browse.at(port), desk.details(TOMORROW, "09:30"), "99110002");
    assertThat(free.path()).startsWith("/appointments/TA");

    clock.set(at(friday.minusDays(1), "10:05:00"));
    reminding.run();
    reminding.run();
    clock.set(at(friday, "07:05:00"));
    reminding.run();
    String told = citizen.open("/notices").text();
    assertThat(told).containsOnlyOnce("Маргааш цагтай").containsOnlyOnce("Өнөөдөр цагтай");
    assertThat(told).doesNotContain("Цонх үзлэг");

    clock.set(at(friday, "08:30:00"));
    Seen late = citizen.open(visit.ownPath() + "/cancellation/new");
    assertThat(late.form(visit.ownPath() + "/cancellation").send().status()).isEqualTo(409);
    assertThat(citizen.open(visit.ownPath() + "/time").status()).isEqualTo(409);

    clock.set(at(friday, "10:02:00"));
    Browse clerk = signedIn.in(HOUSE + "-clerk", port);
    String path = desk.counter().workPath();
    assertThat(clerk.open(path).text()).contains("10:00").doesNotContain("Сарнай");
    Seen called = clerk.open(path).form(path + "/calls").send();
    assertThat(called.text()).contains("Бат Сарнай");
    assertThat(Browse.at(port).open("/appointments/screens/" + HOUSE).text())
        .contains(visits.get(visit.id()).ticket())
        .doesNotContain("Сарнай");
    assertThat(citizen.open(visit.ownPath()).text()).contains("дугаарыг дуудаж байна");
    assertThat(citizen.open(visit.ownPath() + "/readings").text()).contains("нэр, утас");
    called.form(path + "/calls").with("became", "SERVED").send();
    assertThat(visits.get(visit.id()).status()).isEqualTo(Status.SERVED);
    assertThat(ledger.history(visit.thing()))
        .extracting(Entry::act)
        .containsExactly(
            "service.appointment-booked",
            "service.appointment-moved",
            "service.appointment-called",
            "service.appointment-served");
    assertThat(account).isNotNull();
  }

  private static Seen move(Browse citizen, Visit visit, Opened desk, LocalDate day, String start) {
    return citizen
        .open(visit.ownPath() + "/time/new?slot=" + desk.slot(day, start).value())
        .form(visit.ownPath() + "/time")
        .send();
  }

  @Test
  void whoComesTooLateIsShownTheNextFreeTimesAndLosesNothing() {
    Opened desk = hall.open(HOUSE, new Grid(60, 1, 0, 30));
    Browse slow = Browse.at(port);
    Seen form = slow.open(desk.details(TOMORROW, "09:00"));
    Seen quick = Hall.takes(Browse.at(port), desk.details(TOMORROW, "09:00"), "99110003");
    Seen taken = Hall.form(form).with("name", "Цэцэг Наран").with("phone", "99110004").send();
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text()).contains("Таны өмнө өөр хүн авчээ", "Юу ч захиалагдаагүй");
    assertThat(Hall.form(taken).value("name")).isEqualTo("Цэцэг Наран");
    assertThat(Hall.form(taken).value("phone")).isEqualTo("99110004");
    Seen own = Hall.form(taken).with("slot", desk.slot(TOMORROW, "10:00").value()).send();
    assertThat(own.text()).contains("2026.03.03 10:00");
    Visit visit = visit(Hall.number(own));
    Seen stays =
        slow.open(visit.ownPath() + "/time/new?slot=" + desk.slot(TOMORROW, "09:00").value())
            .form(visit.ownPath() + "/time")
            .send();
    assertThat(stays.status()).isEqualTo(409);
    assertThat(stays.text()).contains("Таны өмнөх цаг хэвээр байна");
    assertThat(visits.get(visit.id()).dueAt()).isEqualTo(at(TOMORROW, "10:00:00"));
    assertThat(quick.text()).contains("2026.03.03 09:00");
  }

  @Test
  void whoTakesATimeThatIsNearIsToldBeforeAndAfterThatItCannotBeCancelled() {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 0, 30));
    people.citizen("Цолмон", "95730003");
    Browse citizen = Browse.at(port);
    citizen.signIn("95730003", People.PASSWORD);
    clock.set(at(TODAY, "09:10:00"));
    Seen far = citizen.open(desk.details(TOMORROW, "10:30"));
    assertThat(far.text()).contains("2026.03.03 08:30 хүртэл өөрчлөх, цуцлах боломжтой");
    Seen near = citizen.open(desk.details(TODAY, "10:30"));
    assertThat(near.text()).contains("цуцлах, өөрчлөх боломжгүй", "2026.03.02 08:30");
    Visit late = visit(Hall.number(Hall.form(near).send()));
    assertThat(citizen.open("/notices").text())
        .contains("цуцлах, өөрчлөх хугацаа өнгөрсөн")
        .doesNotContain("хүртэл цуцална уу");
    assertThat(citizen.open(late.ownPath()).text()).contains("хугацаа өнгөрсөн");
    Hall.form(far).send();
    assertThat(citizen.open("/notices").text()).contains("2026.03.03 08:30 хүртэл цуцална уу");
  }

  @Test
  void theQueueIsCalledInItsOrderAndAButtonPressedTwiceCallsOnce() {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 0, 30));
    Seen booked = Hall.takes(Browse.at(port), desk.details(TODAY, "10:30"), "99110005");
    Browse home = Browse.at(port);
    Seen queue = home.open("/appointments/queue?reason=" + desk.reason());
    assertThat(queue.text()).contains("Таны өмнө 0");
    Seen drawn =
        queue.form("/appointments/queue").with("name", "Ганаа").with("phone", "99110006").send();
    Browse clerk = signedIn.in(HOUSE + "-clerk", port);
    String path = desk.counter().workPath();
    clock.set(at(TODAY, "10:05:00"));
    Seen paper = clerk.open(path).form(path + "/tickets").send();
    assertThat(paper.path()).endsWith("/ticket");
    assertThat(paper.text()).contains("Таны өмнө: 2");
    assertThat(home.open("/appointments/queue?reason=" + desk.reason()).text())
        .contains("Таны өмнө 3", "90 минут");
    clock.set(at(TODAY, "10:31:00"));
    Seen desktop = clerk.open(path);
    Seen first = desktop.form(path + "/calls").send();
    assertThat(called(first)).isEqualTo(Hall.ticket(booked));
    assertThat(desktop.form(path + "/calls").send().status()).isEqualTo(409);
    Seen second = first.form(path + "/calls").with("became", "ABSENT").send();
    assertThat(called(second)).isEqualTo(Hall.ticket(drawn));
    assertThat(first.form(path + "/calls").with("became", "SERVED").send().status()).isEqualTo(409);
    String given = paper.page().select("h1.appointment-ticket").text();
    Seen third = second.form(path + "/calls").with("became", "SERVED").send();
    assertThat(given).endsWith(called(third));
    Visit missed = visit(Hall.number(booked));
    assertThat(missed.status()).isEqualTo(Status.ABSENT);
    clerk.open(missed.workPath()).form(missed.workPath() + "/arrival").send();
    assertThat(visits.get(missed.id()).status()).isEqualTo(Status.WAITING);
    third.form(path + "/calls").with("became", "SERVED").send();
    Seen last = clerk.open(path);
    last.form(visits.get(missed.id()).workPath() + "/service").send();

    clock.set(at(TOMORROW, "01:00:00"));
    dayEnd.run();
    assertThat(figures.last(desk.counter().id(), 5))
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.booked()).isEqualTo(1);
              assertThat(day.remote()).isEqualTo(1);
              assertThat(day.walkIn()).isEqualTo(1);
              assertThat(day.served()).isEqualTo(3);
            });
  }

  private static String called(Seen desk) {
    return desk.page().select(".uk-slip .appointment-ticket").text();
  }

  @Test
  void anotherOrganisationsClerkSeesNothing() {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 0, 30));
    Seen own = Hall.takes(Browse.at(port), desk.details(TOMORROW, "09:00"), "99110007");
    Visit visit = visit(Hall.number(own));
    Browse other = signedIn.in("hospital-clerk", port);
    assertThat(other.open(desk.counter().workPath()).status()).isEqualTo(404);
    assertThat(other.open(visit.workPath()).status()).isEqualTo(404);
    assertThat(other.open(desk.counter().keptPath()).status()).isEqualTo(404);
    assertThat(other.open("/work/appointments?q=" + visit.number().slug()).text())
        .contains("хүн алга");
    Browse clerk = signedIn.in(HOUSE + "-clerk", port);
    assertThat(clerk.open(desk.counter().keptPath()).status()).isEqualTo(404);
    assertThat(Browse.at(port).open("/work/appointments").path()).startsWith("/sign-in");
    clock.set(at(TOMORROW, "08:00:00"));
    assertThat(clerk.open("/work/appointments?q=99110007").text()).contains(visit.ticket());
    assertThat(other.open("/work/appointments?q=99110007").text()).contains("хүн алга");
  }

  @Test
  void whoCameIsForgottenByRuleAndTheFiguresStay() {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 0, 30));
    Seen own = Hall.takes(Browse.at(port), desk.details(TOMORROW, "09:00"), "99110008");
    Visit visit = visit(Hall.number(own));
    clock.set(at(TOMORROW.plusDays(179), "01:00:00"));
    dayEnd.run();
    assertThat(persons(visit)).isEqualTo(1);
    assertThat(visits.get(visit.id()).status()).isEqualTo(Status.LAPSED);
    clock.set(at(TOMORROW.plusDays(182), "01:00:00"));
    dayEnd.run();
    assertThat(persons(visit)).isZero();
    assertThat(visits.get(visit.id()).status()).isEqualTo(Status.LAPSED);
  }

  private int persons(Visit visit) {
    return database
        .sql("select count(*) from service.appointment_person where appointment_id = :id")
        .param("id", visit.id())
        .query(Integer.class)
        .single();
  }
}
