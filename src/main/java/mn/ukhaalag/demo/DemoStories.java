package mn.ukhaalag.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Aftermath;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// What becomes of each petition of the demo. Chance decides, with a fixed seed: two demos of the
/// same day are alike.
@Component
class DemoStories {

  private static final int DAYS = 730;
  private static final List<Channel> CHANNELS =
      List.of(
          Channel.WEB,
          Channel.WEB,
          Channel.WEB,
          Channel.MOBILE,
          Channel.MOBILE,
          Channel.MOBILE,
          Channel.CALL_CENTRE,
          Channel.CALL_CENTRE,
          Channel.WALK_IN,
          Channel.LETTER);

  private final Screening screening;
  private final Intake intake;
  private final Petitions petitions;
  private final Aftermath aftermath;
  private final Correspondence correspondence;
  private final DemoOffices offices;
  private final Words words;

  DemoStories(
      Screening screening,
      Intake intake,
      Petitions petitions,
      Aftermath aftermath,
      Correspondence correspondence,
      DemoOffices offices,
      Words words) {
    this.screening = screening;
    this.intake = intake;
    this.petitions = petitions;
    this.aftermath = aftermath;
    this.correspondence = correspondence;
    this.offices = offices;
    this.words = words;
  }

  private String phrase(String name) {
    return words.get(Language.MN, "demo.phrase." + name);
  }

  /// Puts every petition of the file on the agenda, the last fifth of them in the last five
  /// weeks, so that there is work to do.
  void plan(Agenda agenda, Instant now, List<DemoPeople.Citizen> citizens) {
    var random = new Random(1961);
    List<DemoPetition> scripts =
        DemoFile.rows("demo/petitions.csv").stream().map(DemoPetition::new).toList();
    for (int number = 0; number < scripts.size(); number++) {
      DemoPetition script = scripts.get(number);
      var citizen = citizens.get(random.nextInt(citizens.size()));
      Instant at = random.nextInt(5) == 0 ? lately(now, random) : earlier(script, now, random);
      var key = "demo-petition-" + number;
      long seed = random.nextLong();
      agenda.add(at, () -> file(agenda, script, citizen, key, new Random(seed), at));
    }
  }

  private static Instant lately(Instant now, Random random) {
    return now.minus(Duration.ofMinutes(30 + random.nextInt(35 * 24 * 60)));
  }

  private static Instant earlier(DemoPetition script, Instant now, Random random) {
    LocalDate today = WorkingCalendar.dayOf(now);
    LocalDate day = today.minusDays(10 + random.nextInt(DAYS - 10));
    if (script.month() > 0) {
      day = day.withMonth(script.month());
      day = day.isBefore(today) ? day : day.minusYears(1);
    }
    return day.atTime(LocalTime.of(7 + random.nextInt(15), random.nextInt(60)))
        .atZone(WorkingCalendar.ZONE)
        .toInstant();
  }

  private void file(
      Agenda agenda,
      DemoPetition script,
      DemoPeople.Citizen citizen,
      String key,
      Random random,
      Instant at) {
    Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    boolean hasAccount = channel == Channel.WEB || channel == Channel.MOBILE;
    UUID account = hasAccount ? citizen.account() : null;
    var known = new Petitioner(account, null, null, null, null, null, Language.MN, null);
    var problems = new Problems();
    var form = script.form(citizen.name(), citizen.registerNumber(), citizen.phone());
    screening
        .screen(form, new Screening.Envelope(channel, known, null, true), problems)
        .map(filing -> intake.file(filing, new Author(account, null), key))
        .filter(Filed.Accepted.class::isInstance)
        .map(filed -> ((Filed.Accepted) filed).petition())
        .ifPresentOrElse(
            petition -> live(agenda, petition, script, new Author(account, null), random, at),
            () -> {
              throw new IllegalStateException(key + ": " + problems.all());
            });
  }

  private void live(
      Agenda agenda,
      Petition petition,
      DemoPetition script,
      Author petitioner,
      Random random,
      Instant filed) {
    UUID id = petition.id();
    var time = new Steps(agenda, random, filed);
    if (random.nextInt(12) == 0) {
      time.after(1, 3, () -> offices.forward(id, "azdtg", phrase("forward")));
    }
    time.after(0, 3, () -> offices.register(id));
    time.after(0, 1, () -> offices.publish(id));
    if (random.nextInt(30) == 0) {
      time.after(0, 3, () -> withdraw(id, petitioner));
    }
    time.after(0, 3, () -> offices.assign(id, random.nextInt(8)));
    converse(time, random, id, petitioner);
    if (random.nextInt(14) == 0) {
      time.after(8, 14, () -> offices.extend(id, phrase("extend")));
    }
    answer(time, random, id, script);
    contest(time, random, id, petitioner);
  }

  private void converse(Steps time, Random random, UUID id, Author petitioner) {
    if (random.nextInt(8) == 0) {
      time.after(1, 3, () -> offices.ask(id, phrase("question")));
      time.after(0, 2, () -> correspondence.reply(petitioner, id, phrase("reply")));
    }
    if (random.nextInt(5) == 0) {
      time.after(0, 2, () -> offices.note(id, phrase("note")));
    }
  }

  private void answer(Steps time, Random random, UUID id, DemoPetition script) {
    boolean isSlow = random.nextInt(11) == 0;
    time.after(isSlow ? 25 : 2, isSlow ? 40 : 16, () -> offices.draft(id, script));
    if (random.nextInt(10) == 0) {
      time.after(0, 2, () -> offices.giveBack(id, phrase("remark")));
      time.after(0, 2, () -> offices.draft(id, script));
    }
    time.after(0, 2, () -> offices.send(id));
    time.after(0, 2, () -> offices.publish(id));
  }

  private void contest(Steps time, Random random, UUID id, Author petitioner) {
    if (random.nextInt(5) < 2) {
      int stars = List.of(1, 2, 3, 4, 4, 5, 5, 5).get(random.nextInt(8));
      time.after(0, 6, () -> rate(id, petitioner, stars));
    }
    if (random.nextInt(25) == 0) {
      var how = random.nextBoolean() ? Aftermath.Again.REOPENED : Aftermath.Again.APPEALED;
      time.after(3, 20, () -> openAgain(id, petitioner, how));
    }
  }

  private void withdraw(UUID id, Author petitioner) {
    if (petitions.get(id).allows(Act.WITHDRAWN_BY_PETITIONER)) {
      aftermath.withdraw(petitioner, id);
    }
  }

  private void rate(UUID id, Author petitioner, int stars) {
    if (petitions.get(id).allows(Act.RATED)) {
      aftermath.rate(petitioner, id, stars, stars < 3 ? phrase("rating") : null);
    }
  }

  private void openAgain(UUID id, Author petitioner, Aftermath.Again how) {
    if (petitions.get(id).allows(Act.REOPENED)) {
      aftermath.openAgain(petitioner, id, how, phrase("again"));
    }
  }

  /// The steps of one petition, each some days of office work after the one before.
  private static final class Steps {
    private final Agenda agenda;
    private final Random random;
    private Instant last;

    Steps(Agenda agenda, Random random, Instant from) {
      this.agenda = agenda;
      this.random = random;
      this.last = from;
    }

    void after(int leastDays, int mostDays, Runnable deed) {
      long minutes = leastDays * 1440L + random.nextInt((mostDays - leastDays) * 1440 + 60);
      last = Agenda.atWork(last.plus(Duration.ofMinutes(minutes)));
      agenda.add(last, deed);
    }
  }
}
