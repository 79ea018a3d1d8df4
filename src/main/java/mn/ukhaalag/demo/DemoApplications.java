package mn.ukhaalag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Filing;
import mn.ukhaalag.service.Handling;
import mn.ukhaalag.service.Intake;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of each case of a service in the demo. Chance decides, with a fixed seed.
@Component
class DemoApplications {

  private static final int DAYS = 730;
  private static final List<String> BAGS = List.of("450151", "450153", "450453");

  /// As many times the offices look at what waits of a case.
  private static final int ROUNDS = 4;

  private final Services services;
  private final Versions versions;
  private final Course course;
  private final Intake intake;
  private final Handling handling;
  private final Applications applications;
  private final Attachments attachments;
  private final DemoServiceDesks counters;
  private final Clock clock;
  private final JsonMapper json;

  DemoApplications(
      Services services,
      Versions versions,
      Course course,
      Intake intake,
      Handling handling,
      Applications applications,
      Attachments attachments,
      DemoServiceDesks counters,
      Clock clock,
      JsonMapper json) {
    this.services = services;
    this.versions = versions;
    this.course = course;
    this.intake = intake;
    this.handling = handling;
    this.applications = applications;
    this.attachments = attachments;
    this.counters = counters;
    this.clock = clock;
    this.json = json;
  }

  /// What a case is asked for with.
  private record Asked(
      DemoApplication script, Version version, DemoPeople.Citizen citizen, String key) {}

  /// Puts all cases on the agenda: more and more over two years, some in the last weeks.
  void plan(Agenda agenda, Instant now, List<DemoPeople.Citizen> citizens) {
    var random = new Random(1979);
    for (DemoApplication script : scripts()) {
      Version version =
          services.find(script.service()).flatMap(it -> versions.published(it.id())).orElseThrow();
      course.prepare(version);
      for (int number = 0; number < script.count(); number++) {
        var citizen = citizens.get(random.nextInt(citizens.size()));
        String key = "demo-" + script.service() + "-" + number;
        var asked = new Asked(script, version, citizen, key);
        var own = new Random(random.nextLong());
        Instant at = Agenda.atWork(now.minus(age(random)));
        agenda.add(at, () -> live(agenda, asked, own, at));
      }
    }
  }

  private static Duration age(Random random) {
    return random.nextInt(5) == 0
        ? Duration.ofMinutes(30 + random.nextInt(25 * 24 * 60))
        : Duration.ofHours((long) (24 * (5 + (DAYS - 5) * Math.pow(random.nextDouble(), 1.6))));
  }

  private void live(Agenda agenda, Asked asked, Random random, Instant filed) {
    Application application = file(asked, random);
    if (!application.status().isOpen()) {
      return;
    }
    UUID id = application.id();
    boolean isSlow = random.nextInt(9) == 0;
    boolean isSameDay =
        Duration.between(filed, application.dueAt()).compareTo(Duration.ofDays(2)) < 0;
    boolean isAgainst = random.nextInt(8) == 0;
    Instant last = filed;
    if (!isSameDay && random.nextInt(3) == 0) {
      last = after(last, 0, 2, random);
      agenda.add(last, () -> counters.take(id));
    }
    last = converse(agenda, asked, id, random, last);
    if (random.nextInt(25) == 0) {
      agenda.add(after(last, 0, 4, random), () -> withdraw(id, asked.citizen()));
    }
    for (int round = 0; round < ROUNDS; round++) {
      last = isSameDay && !isSlow ? soon(last, random) : next(last, isSlow, random);
      agenda.add(last, () -> counters.work(id, isAgainst));
    }
  }

  /// Some come back to be completed, and some of these never are.
  private Instant converse(Agenda agenda, Asked asked, UUID id, Random random, Instant from) {
    String flaw = asked.script().flaw();
    if (flaw == null || random.nextInt(6) > 0) {
      return from;
    }
    Instant back = after(from, 0, 3, random);
    agenda.add(back, () -> counters.sendBack(id, flaw));
    Instant completed = after(back, 1, 12, random);
    if (random.nextInt(5) > 0) {
      agenda.add(completed, () -> complete(id, asked));
    }
    return completed;
  }

  /// The same afternoon, as a reference is given.
  private static Instant soon(Instant last, Random random) {
    return last.plus(Duration.ofMinutes(5 + random.nextInt(40)));
  }

  private static Instant next(Instant last, boolean isSlow, Random random) {
    return isSlow ? after(last, 8, 25, random) : after(last, 0, 4, random);
  }

  private static Instant after(Instant last, int leastDays, int mostDays, Random random) {
    long minutes = leastDays * 1440L + random.nextInt((mostDays - leastDays) * 1440 + 60);
    return Agenda.atWork(last.plus(Duration.ofMinutes(minutes)));
  }

  private Application file(Asked asked, Random random) {
    UUID draft = UUID.randomUUID();
    DemoPeople.Citizen citizen = asked.citizen();
    String bag = BAGS.get(random.nextInt(BAGS.size()));
    ObjectNode answers = asked.script().answers(citizen, bag, sketch(asked, draft));
    Service service = services.get(asked.version().service());
    var applicant =
        new Filing.Applicant(citizen.account(), citizen.name(), citizen.phone(), null, Language.MN);
    return intake.send(
        new Filing(service, asked.version(), answers, Map.of(), applicant, draft, asked.key()),
        new Author(citizen.account(), null));
  }

  private @Nullable UUID sketch(Asked asked, UUID draft) {
    if (asked.script().files().isEmpty()) {
      return null;
    }
    try (var content = new ClassPathResource("demo/sketch.png").getInputStream()) {
      return attachments.store(content, "зураг.png") instanceof Upload.Stored stored
          ? attachments
              .attach(Filing.DRAFT, draft, stored, asked.citizen().account(), clock.instant())
              .id()
          : null;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void complete(UUID id, Asked asked) {
    if (applications.get(id).allows(Act.COMPLETED)) {
      UUID file =
          attachments.listOf(Application.THING, id).stream()
              .map(it -> it.id())
              .findFirst()
              .orElse(null);
      handling.complete(
          actor(asked.citizen()),
          id,
          asked.script().answers(asked.citizen(), BAGS.getFirst(), file));
    }
  }

  private void withdraw(UUID id, DemoPeople.Citizen citizen) {
    if (applications.get(id).allows(Act.WITHDRAWN_BY_APPLICANT)) {
      handling.withdraw(actor(citizen), id);
    }
  }

  private static Actor actor(DemoPeople.Citizen citizen) {
    return new Actor(citizen.account(), citizen.name(), List.of(), Language.MN);
  }

  private List<DemoApplication> scripts() {
    try (var file = new ClassPathResource("demo/applications.json").getInputStream()) {
      return json.readTree(file).valueStream().map(DemoApplication::new).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
