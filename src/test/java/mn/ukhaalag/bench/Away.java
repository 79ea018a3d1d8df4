package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.RunningOffice;

/// The database does not answer for a minute: all its processes are stopped, so that connections
/// stay open and nothing comes over them, the worst way of being away.
final class Away {

  private static final int MINUTE = 60;
  private static final int QUICK = 25;
  private static final int VISITORS = 40;
  private static final String DRAFT = "Хагас бичсэн гомдол";

  private Away() {}

  /// What a visitor saw while the database was away.
  private record Answer(int status, double seconds, boolean isClear) {}

  static void happen(Faults faults) throws Exception {
    Path data = faults.folder("away");
    try (RunningOffice office = Faults.start(data);
        Promises people = Faults.people()) {
      people.at(office);
      people.untilMore(40, Faults.PATIENCE);
      Browse writer = Browse.at(office.port());
      keepDraft(writer);
      signal(office, "STOP");
      List<Answer> answers;
      try {
        answers = look(office, faults.isQuick() ? QUICK : MINUTE);
      } finally {
        signal(office, "CONT");
      }
      double seconds = people.untilMore(8, Faults.PATIENCE);
      tell(faults, answers);
      faults.report().atMost("database back: takes writes after", seconds, 15, " s");
      boolean isKept = writer.open("/petitions/new").body().contains(DRAFT);
      faults.report().atLeast("drafts that are still there, of 1", isKept ? 1 : 0, 1, "");
      faults.settle("database away", people, data);
    }
  }

  private static void keepDraft(Browse writer) {
    writer
        .open("/petitions/new")
        .form("/petitions/new")
        .with("title", DRAFT)
        .with("step", "save")
        .send();
  }

  /// Visitors come all the time; each looks at one page until he is answered.
  private static List<Answer> look(RunningOffice office, int seconds) throws Exception {
    var answers = new ConcurrentLinkedQueue<Answer>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var visits = new ArrayList<Together.Work>();
    for (int number = 0; number < VISITORS; number++) {
      String path = number % 2 == 0 ? "/petitions?page=" + number : "/petitions/new";
      visits.add(
          () -> {
            while (System.nanoTime() < end) {
              answers.add(open(office, path));
              TimeUnit.MILLISECONDS.sleep(200);
            }
          });
    }
    Together.run(visits);
    return new ArrayList<>(answers);
  }

  private static Answer open(RunningOffice office, String path)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    var page = office.open(path);
    boolean isClear = page.statusCode() != 503 || page.body().contains("түр ажиллахгүй");
    return new Answer(page.statusCode(), (System.nanoTime() - begin) / 1e9, isClear);
  }

  private static void tell(Faults faults, List<Answer> answers) {
    Report report = faults.report();
    double slowest = answers.stream().mapToDouble(Answer::seconds).max().orElse(0);
    long wrong =
        answers.stream()
            .filter(it -> (it.status() != 200 && it.status() != 503) || !it.isClear())
            .count();
    long away = answers.stream().filter(it -> it.status() == 503).count();
    report.note("database away: pages asked for, of them refused", answers.size() + ", " + away);
    report.atLeast("database away: pages that say so", (double) away, 1, "");
    report.atMost("database away: the slowest answer", slowest, 25, " s");
    report.atMost("database away: answers other than 200 and a clear 503", (double) wrong, 0, "");
  }

  private static void signal(RunningOffice office, String name)
      throws IOException, InterruptedException {
    ProcessHandle first = office.postmaster();
    var command = new ArrayList<>(List.of("kill", "-" + name));
    Stream.concat(Stream.of(first), first.descendants())
        .forEach(it -> command.add(Long.toString(it.pid())));
    // One of the descendants may have ended meanwhile.
    new ProcessBuilder(command).inheritIO().start().waitFor();
    Waiting.until(Duration.ofSeconds(5), "the signal is there", first::isAlive);
  }
}
